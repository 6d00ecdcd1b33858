import type { JsonObject } from '../../spec/json.js';
import { absentSnapshot, withSnapshot } from '../../harness/oracle/model-state.js';
import { always } from '../../harness/oracle/moments.js';
import { knowing } from './observation-builder.js';

/** The request of a plain copy: `new`, of the snapshot `old`. */
export const copyInput: JsonObject = { SourceSnapshotName: 'old', TargetSnapshotName: 'new' };

/** The snapshot `old` is there, and was seen available. */
const old = knowing({ statusSeenMs: new Map([['available', always]]) }, 'old');

/** What is known before a plain copy: `old` is there and available, `new` is free, and nothing is called `missing`. */
export const copyKnown = withSnapshot(old, 'missing', absentSnapshot('missing'));

/** What is known of a snapshot `new` beside: it was copied from `old`. */
export const copied = withSnapshot(copyKnown, 'new', {
  ...absentSnapshot('new'),
  presence: 'present',
  incarnation: 1,
  cluster: 'there',
});
