import { source } from '../../../../../spec/model.js';
import type { Requirement, Ruling } from '../../../../requirement.js';
import { creationTimes, type ShownTime } from '../../../../vocabulary/creation-times.js';
import { precedes } from '../../../../vocabulary/reads.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

/** How far two readings of one clock may be apart, in seconds: a Date header has whole seconds. */
const ofWholeSeconds = 2;

const quarter = 15 * 60;
const widestZone = 14 * 60 * 60;

const requirement: Requirement = {
  id: 'response.creation-time-is-then',
  level: 'SHOULD',
  topic: 'creation-time',
  title: '`SnapshotCreationTime` is when the snapshot was created, by whatever clock the target goes.',
  source: source('api.shard-detail', "The date and time that the shard's snapshot was created", {
    kind: 'judgement',
    from: 'A clock may be fast, slow or stopped; then it is so for all snapshots alike. The document does not say by which clock the time is told.',
  }),
  judge: (observation) => {
    const times = creationTimes(observation);
    const isStopped = times.every(({ shown }) => shown === times[0]?.shown);
    return every(times, (time) => {
      const alone = judgeAlone(time);
      if (alone.kind === 'violated' || isStopped) return alone;
      const apart = every(times, (earlier) => judgeApart(earlier, time));
      return apart.kind === 'not-applicable' ? alone : apart;
    });
  },
};

/** A time by the same clock as the Date header, but of another time zone, or without its last digits. */
function judgeAlone({ step, pointer, shown, dates }: ShownTime): Ruling {
  if (dates === undefined) return notApplicable;
  const isThen = shown >= dates.from - ofWholeSeconds && shown <= dates.to + ofWholeSeconds;
  if (isThen) return satisfied;
  const early = dates.from - shown;
  const zone = Math.round(early / quarter) * quarter;
  const isOfAnotherZone =
    Math.abs(early - zone) <= ofWholeSeconds && Math.abs(zone) <= widestZone && zone !== 0;
  const isCut = early > 0 && ((shown % 3600 === 0 && early < 86_400) || (shown % 60 === 0 && early < 60));
  if (!isOfAnotherZone && !isCut) return notApplicable;
  return violated({
    step: step.index,
    message: isCut
      ? 'The creation time is that of the creation without its last digits.'
      : 'The creation time is that of the creation in another time zone.',
    expected: {
      kind: 'range',
      pointer,
      min: dates.from - ofWholeSeconds,
      max: dates.to + ofWholeSeconds,
    },
    signature: isCut ? 'cut' : 'another time zone',
  });
}

/** Two snapshots are as far apart by the target's clock as by the run's. */
function judgeApart(earlier: ShownTime, time: ShownTime): Ruling {
  if (!precedes(earlier.creation, time.creation)) return notApplicable;
  const least = earlier.shown + time.from - earlier.to - ofWholeSeconds;
  const most = earlier.shown + time.to - earlier.from + ofWholeSeconds;
  if (time.shown >= least && time.shown <= most) return satisfied;
  return violated({
    step: time.step.index,
    message: `By its creation time the snapshot was made ${shownApart(time.shown - earlier.shown)} than one before it.`,
    expected: { kind: 'range', pointer: time.pointer, min: least, max: most },
    signature: time.shown < least ? 'too early' : 'too late',
  });
}

function shownApart(seconds: number): string {
  return `${Math.abs(Math.round(seconds * 1000) / 1000)} s ${seconds < 0 ? 'earlier' : 'later'}`;
}

export default requirement;
