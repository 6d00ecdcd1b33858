import { describe, expect, it } from 'vitest';
import { knowing, usualCluster, usualInput, usualKnown } from '../../testing/observation-builder.js';
import type { JsonObject } from '../../../spec/json.js';
import type { Expectation } from '../../expectation.js';
import { expectCreateSnapshot } from './expect.js';
import { withCluster, type ModelState, type ClusterState } from '../../../harness/oracle/model-state.js';

const cluster = (change: Partial<ClusterState>): ModelState =>
  withCluster(usualKnown, 'there', { ...usualCluster, ...change });
const made = (min: number, max = min) => cluster({ snapshotsMade: { min, max } });
const asking = (change: JsonObject): JsonObject => ({ ...usualInput, ...change });

type Row = readonly [
  what: string,
  input: JsonObject,
  known: ModelState,
  acceptance: Expectation['acceptance'],
  faults: readonly string[],
];

const rows: readonly Row[] = [
  ['a valid request', usualInput, usualKnown, 'must', []],
  ['a null that equals absence', asking({ KmsKeyId: null, Tags: null }), usualKnown, 'must', []],
  ['a missing cluster', asking({ ClusterName: 'missing' }), usualKnown, 'must-not', ['ClusterNotFoundFault']],
  ['a cluster nobody knows', asking({ ClusterName: 'other' }), usualKnown, 'may', ['ClusterNotFoundFault']],
  [
    'a cluster in another case',
    asking({ ClusterName: 'There' }),
    usualKnown,
    'may',
    ['ClusterNotFoundFault'],
  ],
  ['a busy cluster', usualInput, cluster({ available: 'no' }), 'may', ['InvalidClusterStateFault']],
  [
    'a cluster whose state is in doubt',
    usualInput,
    cluster({ available: 'in-doubt' }),
    'may',
    ['InvalidClusterStateFault'],
  ],
  [
    'a cluster going away',
    usualInput,
    cluster({ presence: 'in-doubt' }),
    'may',
    ['ClusterNotFoundFault', 'InvalidClusterStateFault'],
  ],
  ['nineteen snapshots', usualInput, made(19), 'must', []],
  ['twenty snapshots', usualInput, made(20), 'may', ['SnapshotQuotaExceededFault']],
  ['twenty with answers that were lost', usualInput, made(5, 20), 'may', ['SnapshotQuotaExceededFault']],
  [
    'a past nobody knows',
    usualInput,
    cluster({ snapshotsMade: undefined }),
    'may',
    ['SnapshotQuotaExceededFault'],
  ],
  ['a name that is taken', usualInput, knowing(), 'must-not', ['SnapshotAlreadyExistsFault']],
  ['a name in doubt', usualInput, knowing({ presence: 'in-doubt' }), 'may', ['SnapshotAlreadyExistsFault']],
  [
    'a name taken in another case',
    asking({ SnapshotName: 'NEW' }),
    knowing(),
    'may',
    ['SnapshotAlreadyExistsFault'],
  ],
  ['a key', asking({ KmsKeyId: 'k' }), usualKnown, 'may', ['InvalidParameterValueException']],
  [
    'an odd character in a tag',
    asking({ Tags: [{ Key: 'a*' }] }),
    usualKnown,
    'may',
    ['InvalidParameterValueException'],
  ],
  ['a number for a name', asking({ SnapshotName: 5 }), usualKnown, 'must-not', ['SerializationException']],
  ['a null item in the tags', asking({ Tags: [null] }), usualKnown, 'may', ['SerializationException']],
  [
    'two things wrong: either fault is right',
    asking({ ClusterName: 'missing', SnapshotName: '' }),
    usualKnown,
    'must-not',
    ['ClusterNotFoundFault', 'InvalidParameterValueException', 'ValidationException'],
  ],
];

describe('what the API allows in answer', () => {
  it.each(rows)('to %s', (_, input, known, acceptance, faults) => {
    const expected = expectCreateSnapshot(input, known);
    expect(expected.acceptance).toBe(acceptance);
    expect([...expected.faults]).toEqual(expect.arrayContaining([...faults]));
    if (faults.length === 0) expect([...expected.faults]).toEqual([]);
  });

  it('is more after an attempt that may have been carried out', () => {
    const { acceptance, faults } = expectCreateSnapshot(usualInput, usualKnown, true);
    expect(acceptance).toBe('may');
    expect([...faults]).toEqual(['SnapshotAlreadyExistsFault', 'InvalidClusterStateFault']);
  });

  it('never names a fault where nothing speaks against a request', () => {
    expect(expectCreateSnapshot(usualInput, usualKnown).faults.size).toBe(0);
  });
});
