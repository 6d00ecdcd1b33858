import { Refusal } from '../refusal.js';
import { describeSnapshot } from '../describe.js';
import { tagsOf } from '../tagging.js';
import { isSnapshotName } from '../take-snapshot.js';
import type { Perform } from './perform.js';

/** Makes a copy of a snapshot under another name, with its configuration, and its tags where the request gives none. */
export const copySnapshot: Perform = (state, input) => {
  const source = state.snapshot(input.required('SourceSnapshotName'));
  const name = input.required('TargetSnapshotName').toLowerCase();
  input.atMost('TargetBucket', 255);
  input.atMost('KmsKeyId', 2048);
  const key = state.keyArn(input.notEmpty('KmsKeyId')) ?? source.kmsKey;
  const tags = tagsOf(input);
  if (!isSnapshotName(name)) throw input.refuse(`The snapshot name ${name} is not valid.`);
  if (state.snapshots.has(name))
    throw new Refusal('SnapshotAlreadyExistsFault', `Snapshot ${name} exists already.`);
  if (state.statusOfSnapshot(source) !== 'available')
    throw new Refusal('InvalidSnapshotStateFault', `Snapshot ${source.name} is not available.`);
  const { now } = state;
  const copy = {
    ...source,
    name,
    arn: state.arn('snapshot', name),
    source: 'manual' as const,
    kmsKey: key,
    tags: [...(tags ?? source.tags)],
    createdAt: now,
    readyAt: now + state.options.durations.snapshotCreating,
    goneAt: undefined,
  };
  state.snapshots.set(name, copy);
  return { Snapshot: describeSnapshot(state, copy, false) };
};
