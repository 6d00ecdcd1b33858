import { Refusal } from '../answer.js';
import { describeSnapshot } from '../describe.js';
import { tagsOf } from '../tagging.js';
import { isSnapshotName } from '../take-snapshot.js';
import type { Perform } from './table.js';

/** Makes a copy of a snapshot under another name, with its configuration, and its tags where the request gives none. */
export const copySnapshot: Perform = (plane, input) => {
  const source = plane.snapshot(input.required('SourceSnapshotName'));
  const name = input.required('TargetSnapshotName').toLowerCase();
  const key = plane.keyArn(input.notEmpty('KmsKeyId')) ?? source.kmsKey;
  const tags = tagsOf(input);
  if (!isSnapshotName(name)) throw input.refuse(`The snapshot name ${name} is not valid.`);
  if (plane.snapshots.has(name))
    throw new Refusal('SnapshotAlreadyExistsFault', `Snapshot ${name} exists already.`);
  if (plane.statusOfSnapshot(source) !== 'available')
    throw new Refusal('InvalidSnapshotStateFault', `Snapshot ${source.name} is not available.`);
  const { now } = plane;
  const copy = {
    ...source,
    name,
    arn: plane.arn('snapshot', name),
    source: 'manual' as const,
    kmsKey: key,
    tags: [...(tags ?? source.tags)],
    createdAt: now,
    readyAt: now + plane.options.durations.snapshotCreating,
    goneAt: undefined,
  };
  plane.snapshots.set(name, copy);
  return { Snapshot: describeSnapshot(plane, copy, false) };
};
