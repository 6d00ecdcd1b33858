import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import { snapshotNamed, type SnapshotState } from '../../harness/oracle/model-state.js';
import { isDue as isDueAt, type Moment } from '../../harness/oracle/moments.js';
import { isOfThisIncarnation } from '../../harness/oracle/see-snapshot.js';
import { once, onceEach } from './once.js';
import { named, snapshotsIn } from './snapshots.js';
import { isKind, stepsOf, type Placed } from './steps.js';

/**
 * A question about what the target holds. The answer shows that as it was at some moment of the consistency window before
 * the question was sent, so it breaks a rule only where no such moment explains it (docs/eventual-consistency.md).
 */
export interface Read extends Placed {
  readonly windowMs: number;
}

/** Every read by an operation, but for those that got only noise. */
export const reads = onceEach((observation, operation: Operation): readonly Read[] =>
  stepsOf(observation, operation).map((step) => ({ ...step, windowMs: observation.consistencyWindowMs })),
);

/** Whether a read has to show what began at a moment: whether it was sent at least a window after it. */
export function isDue({ sentMs, windowMs }: Read, sinceMs: Moment): boolean {
  return isDueAt(sentMs, sinceMs, windowMs);
}

/** Whether a request was over before another was sent. */
export function precedes(one: Placed, other: Placed): boolean {
  return one.ended < other.began;
}

/** A read of one snapshot by its name. */
export interface Look {
  readonly read: Read;
  readonly name: string;
  readonly known: SnapshotState;
}

/** Every DescribeSnapshots that names one snapshot of which anything is known, and no cluster beside it. */
export const looks = once((observation): readonly Look[] =>
  reads(observation, 'DescribeSnapshots').flatMap((read) => {
    const { SnapshotName: name, ClusterName: cluster } = read.input ?? {};
    const known = snapshotNamed(read.state, name);
    return typeof name === 'string' && cluster === undefined && known !== undefined
      ? [{ read, name, known }]
      : [];
  }),
);

/** The description that a look got; undefined where it got none. */
export function foundBy({ read, name }: Pick<Look, 'read' | 'name'>): JsonObject | undefined {
  return isKind('accepted')(read) ? named(read, name)[0] : undefined;
}

/** True where a look got an answer that can be read, and it does not describe the snapshot. */
export function isMissing(look: Pick<Look, 'read' | 'name'>): boolean {
  const { kind } = look.read.exchange.outcome;
  return kind !== 'lost' && kind !== 'garbled' && foundBy(look) === undefined;
}

/** True where a look shows a snapshot that is not even being deleted. */
export function isStillThere(look: Pick<Look, 'read' | 'name'>): boolean {
  const found = foundBy(look);
  return found !== undefined && found['Status'] !== 'deleting';
}

/** A snapshot of the case as a read describes it. */
export interface Description {
  readonly read: Read;
  /** Where it stands in the answer's body. */
  readonly pointer: string;
  readonly snapshot: JsonObject;
  readonly known: SnapshotState;
}

/**
 * Every description that a read gives of a snapshot of the case and that is surely of the last one created under the name:
 * a read may show an earlier one for a window.
 */
export const descriptions = once((observation): readonly Description[] =>
  reads(observation, 'DescribeSnapshots').flatMap((read) =>
    isKind('accepted')(read)
      ? snapshotsIn(read).flatMap(({ pointer, snapshot }) => {
          const known = snapshotNamed(read.state, snapshot['Name']);
          return known !== undefined && isOfThisIncarnation(known, read.sentMs, read.windowMs)
            ? [{ read, pointer, snapshot, known }]
            : [];
        })
      : [],
  ),
);

/** The descriptions of each snapshot, in the order in which they came; one for each incarnation of a name. */
export const histories = once((observation): readonly (readonly Description[])[] => {
  const byIncarnation = new Map<string, Description[]>();
  for (const description of descriptions(observation)) {
    const { snapshot, known } = description;
    const key = JSON.stringify([snapshot['Name'] ?? null, known.incarnation]);
    byIncarnation.set(key, [...(byIncarnation.get(key) ?? []), description]);
  }
  return [...byIncarnation.values()];
});
