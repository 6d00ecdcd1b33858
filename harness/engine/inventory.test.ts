import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../spec/json.js';
import { operations, type Operation } from '../../spec/types.js';
import type { Outcome } from '../wire/exchange.js';
import { Inventory, nameText } from './inventory.js';
import { exchangeOf, fault, ok } from './testing/fake-wire.js';

/** Every name an input can have. */
const named: JsonObject = {
  ClusterName: 'cluster',
  SnapshotName: 'snapshot',
  SourceSnapshotName: 'source',
  TargetSnapshotName: 'copy',
};

/** What is noted of one exchange. */
function noted(operation: Operation | undefined, input: JsonObject | undefined, outcome: Outcome = ok({})) {
  const inventory = new Inventory();
  inventory.note(operation, input, exchangeOf(outcome));
  return inventory.all;
}

describe('what a run may have made', () => {
  it('is what each operation makes, by the name that was asked for', () => {
    const made = operations.map((operation) => [operation, noted(operation, named)] as const);
    expect(Object.fromEntries(made.filter(([, things]) => things.length > 0))).toEqual({
      CreateSnapshot: [{ kind: 'snapshot', name: 'snapshot' }],
      CopySnapshot: [{ kind: 'snapshot', name: 'copy' }],
      CreateCluster: [{ kind: 'cluster', name: 'cluster' }],
    });
    expect(noted('DeleteCluster', { ...named, FinalSnapshotName: 'final' })).toEqual([
      { kind: 'snapshot', name: 'final' },
    ]);
    expect(noted(undefined, named)).toEqual([]);
  });

  it('is never what a target calls it', () => {
    expect(noted('CreateSnapshot', named, ok({ Snapshot: { Name: 'another', ARN: 'a:b:another' } }))).toEqual(
      [{ kind: 'snapshot', name: 'snapshot' }],
    );
  });

  it.each<[string, Outcome, number]>([
    ['accepted', ok({}), 1],
    ['garbled', { kind: 'garbled', status: 200, reason: 'no JSON' }, 1],
    ['lost on its way', { kind: 'lost', loss: 'reset', detail: '' }, 1],
    ['lost before anything was sent', { kind: 'lost', loss: 'unreachable', detail: '' }, 0],
    ['refused', fault('InvalidParameterValueException'), 0],
  ])('is noted where the answer was %s', (_, outcome, count) => {
    expect(noted('CreateSnapshot', named, outcome)).toHaveLength(count);
  });

  it('is noted where a refusal came after an attempt that may have worked', () => {
    const inventory = new Inventory();
    const refusal = exchangeOf(fault('SnapshotAlreadyExistsFault'));
    inventory.note('CreateSnapshot', named, { ...refusal, maybeApplied: true });
    expect(inventory.all).toHaveLength(1);
  });

  it('may have no usable name, where a target accepts that', () => {
    for (const name of [null, '', 7, ['a']])
      expect(noted('CreateSnapshot', { SnapshotName: name })).toEqual([{ kind: 'snapshot', name }]);
    expect(noted('CreateSnapshot', {})).toEqual([{ kind: 'snapshot', name: null }]);
    expect(noted('CreateSnapshot', undefined)).toEqual([{ kind: 'snapshot', name: null }]);
    // Refused or lost, there is nothing to ask for; and a deletion without a final snapshot makes none.
    for (const input of [{}, { SnapshotName: '' }])
      expect(noted('CreateSnapshot', input, { kind: 'lost', loss: 'reset', detail: '' })).toEqual([]);
    expect(noted('DeleteCluster', { FinalSnapshotName: null })).toEqual([]);
  });

  it('is there once, whatever the case of its letters, until it is removed', () => {
    const inventory = new Inventory();
    for (const SnapshotName of ['one', 'ONE', 'two'])
      inventory.note('CreateSnapshot', { SnapshotName }, exchangeOf(ok({})));
    inventory.note('CreateCluster', { ClusterName: 'one' }, exchangeOf(ok({})));
    expect(inventory.all).toHaveLength(3);
    inventory.removed({ kind: 'snapshot', name: 'One' });
    expect(inventory.all).toEqual([
      { kind: 'snapshot', name: 'two' },
      { kind: 'cluster', name: 'one' },
    ]);
  });
});

describe('the text of a name', () => {
  it('is the name, or JSON where a person would not see one', () => {
    expect(['a', '', null, 7, ['a']].map(nameText)).toEqual(['a', '""', 'null', '7', '["a"]']);
  });
});
