import type { Json } from '../../spec/json.js';
import type { Observation } from '../observation.js';
import { snapshotNamesMadeBy } from './makes.js';
import { snapshotsInAnswers, type DescribedSnapshot } from './snapshots.js';
import { placed } from './steps.js';

/**
 * What DescribeSnapshots said of each snapshot, in the order of time. Descriptions may lag behind: so what answers to
 * other operations say of it is left out, and so are names that may have been used again, of whose former life they
 * may still tell.
 */
export function histories(observation: Observation): DescribedSnapshot[][] {
  const inTime = snapshotsInAnswers(observation)
    .filter(({ step }) => step.operation === 'DescribeSnapshots')
    .toSorted((one, other) => one.step.index - other.step.index);
  const names = new Set(inTime.map(({ snapshot: { Name } }) => Name));
  return [...names].flatMap((name) => {
    const history = inTime.filter(({ snapshot: { Name } }) => Name === name);
    return hasOneLife(observation, name, history) ? [history] : [];
  });
}

/** True where no request may have made the snapshot after it was first described, nor two before. */
function hasOneLife(
  observation: Observation,
  name: Json | undefined,
  [first]: readonly DescribedSnapshot[],
): boolean {
  const births = placed(observation).filter((step) => {
    const { outcome, maybeApplied } = step.exchange;
    const isRefused = outcome.kind === 'refused' && outcome.status < 500 && !maybeApplied;
    return !isRefused && snapshotNamesMadeBy(step).some((made) => isSameName(made, name));
  });
  return births.length <= 1 && births.every(({ index }) => first !== undefined && index <= first.step.index);
}

function isSameName(one: string, other: Json | undefined): boolean {
  return typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}
