import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Outcome } from '../wire/exchange.js';
import { Inventory } from './inventory.js';
import { exchangeOf, fault, ok } from './testing/fake-wire.js';

function noted(operation: Operation | undefined, input: JsonObject | undefined, outcome: Outcome) {
  const inventory = new Inventory();
  inventory.note(operation, input, exchangeOf(outcome));
  return inventory.all;
}

describe('what a request created, or may have created', () => {
  it.each<[Operation, JsonObject, readonly unknown[]]>([
    ['CreateSnapshot', { SnapshotName: 'a' }, [{ kind: 'snapshot', name: 'a' }]],
    ['CopySnapshot', { TargetSnapshotName: 'a' }, [{ kind: 'snapshot', name: 'a' }]],
    ['CreateCluster', { ClusterName: 'a' }, [{ kind: 'cluster', name: 'a' }]],
    ['DeleteCluster', { ClusterName: 'c', FinalSnapshotName: 'a' }, [{ kind: 'snapshot', name: 'a' }]],
    ['DeleteCluster', { ClusterName: 'c' }, []],
    ['UpdateCluster', { ClusterName: 'c' }, []],
    ['DescribeSnapshots', { SnapshotName: 'a' }, []],
  ])('%s %o', (operation, input, made) => {
    expect(noted(operation, input, ok({}))).toEqual(made);
    expect(noted(operation, input, { kind: 'lost', loss: 'reset', detail: '' })).toEqual(made);
    expect(noted(operation, input, fault('InternalFailure'))).toEqual([]);
  });

  it('is noted under no usable name where a target accepted a request without one', () => {
    expect(noted('CreateSnapshot', { SnapshotName: 5 }, ok({}))).toEqual([{ kind: 'snapshot', name: 5 }]);
    expect(noted('CopySnapshot', {}, ok({}))).toEqual([{ kind: 'snapshot', name: null }]);
    expect(noted('CreateSnapshot', { SnapshotName: '' }, ok({}))).toEqual([{ kind: 'snapshot', name: '' }]);
  });

  it('is forgotten once it is removed, whatever the case of its letters', () => {
    const inventory = new Inventory();
    inventory.note('CreateSnapshot', { SnapshotName: 'Ab' }, exchangeOf(ok({})));
    inventory.removed({ kind: 'cluster', name: 'ab' });
    expect(inventory.all).toHaveLength(1);
    inventory.removed({ kind: 'snapshot', name: 'ab' });
    expect(inventory.all).toEqual([]);
  });
});
