import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../spec/json.js';
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
  const inventory = new Inventory('mc0007', undefined);
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

  it('is asked for as before, whatever a target calls it, and that is kept beside', () => {
    const answer = ok({ Snapshot: { Name: 'another', ARN: 'a:b:another' } });
    const called = { calledByTarget: 'another', isCalledPlainly: false };
    expect(noted('CreateSnapshot', named, answer)).toEqual([
      { kind: 'snapshot', name: 'snapshot', ...called },
    ]);
    expect(noted('CreateSnapshot', {}, answer)).toEqual([{ kind: 'snapshot', name: null, ...called }]);
    expect(noted('CreateSnapshot', named, ok({ Snapshot: { Name: 'SNAPSHOT' } }))).toEqual([
      { kind: 'snapshot', name: 'snapshot' },
    ]);
  });

  it.each<[Json, string, string, boolean]>([
    [true, 'True', 'cluster', true],
    [5, '5', 'cluster', true],
    [[[]], '[[]]', 'cluster', true],
    [true, 'True', 'elsewhere', false],
    [true, 'prod', 'cluster', false],
    [null, 'null', 'cluster', false],
  ])(
    'of the name %j that is called %s, of cluster %s, is plainly so: %s',
    (name, called, from, isPlainly) => {
      const inventory = new Inventory('mc0007', undefined);
      const answer = ok({ Snapshot: { Name: called, ClusterConfiguration: { Name: from } } });
      inventory.note('CreateSnapshot', { ClusterName: 'cluster', SnapshotName: name }, exchangeOf(answer));
      expect(inventory.all).toEqual([
        { kind: 'snapshot', name, calledByTarget: called, isCalledPlainly: isPlainly },
      ]);
      expect(inventory.has('snapshot', called)).toBe(isPlainly);
      inventory.note('DeleteSnapshot', { SnapshotName: name }, exchangeOf(ok({})));
      expect(inventory.find('snapshot', name)).toEqual({
        kind: 'snapshot',
        name,
        isSaidDeleted: true,
      });
    },
  );

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
    const inventory = new Inventory('mc0007', undefined);
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
    const inventory = new Inventory('mc0007', undefined);
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

describe('a name of the run', () => {
  it('begins with its prefix, and goes on as the run makes names', () => {
    const inventory = new Inventory('mcdona', undefined);
    expect(
      [
        'mcdona000100',
        'MCDONA0001ZZ',
        'mcdona000100x',
        'mcdona00010',
        'mcdona-prod',
        'mcdonalds-x',
        'mcdona',
        'xmcdona000100',
      ].map((name) => inventory.isRunName(name)),
    ).toEqual([true, true, true, true, false, false, false, false]);
  });

  it('was asked for where a creation named it, or one that it was cut from', () => {
    const inventory = new Inventory('mc0007', undefined);
    inventory.willSend('CreateSnapshot', { SnapshotName: 'mc0007000100xxxxxx' });
    inventory.willSend('DeleteSnapshot', { SnapshotName: 'mc0007000200' });
    expect(
      ['mc0007000100xxxxxx', 'MC0007000100', 'mc0007000101', 'mc0007000200'].map((name) =>
        inventory.askedFor(name),
      ),
    ).toEqual([true, true, false, false]);
  });

  it('may be another that was claimed, until it is given back', () => {
    const inventory = new Inventory('mc0007', undefined);
    expect(inventory.isClaimed('a')).toBe(false);
    inventory.claim('A');
    expect(inventory.isClaimed('a')).toBe(true);
    inventory.release('a');
    expect(inventory.isClaimed('a')).toBe(false);
  });
});
