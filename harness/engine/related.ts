import { showOutcome } from '../findings/show.js';
import type { Shrunk } from './shrink.js';
import type { Tally } from './tally.js';

/** Ids of other requirements that broke in just the same cases, or to which the target gave just the same refusal. */
export function relatedTo(
  tally: Tally,
  tallies: readonly Tally[],
  shrunk: ReadonlyMap<Tally, Shrunk>,
): readonly string[] {
  const refusal = refusalIn(shrunk.get(tally));
  return tallies
    .filter((other) => other !== tally && other.brokenBy.size > 0)
    .filter(
      (other) =>
        isSameSet(tally.brokenBy, other.brokenBy) ||
        (refusal !== undefined && refusal === refusalIn(shrunk.get(other))),
    )
    .map(({ requirement }) => requirement.id);
}

/** The refusal that a finding blames, in words, where it blames one. */
function refusalIn(shrunk: Shrunk | undefined): string | undefined {
  const blamed = shrunk?.failure.observation.steps[shrunk.failure.violation.step];
  const outcome = blamed?.exchange.outcome;
  if (outcome?.kind !== 'refused' || outcome.message === undefined) return undefined;
  return showOutcome(outcome);
}

function isSameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
