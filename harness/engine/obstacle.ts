import type { Requirement } from '../../properties/requirement.js';
import { topics, type Topic } from '../findings/topics.js';
import { count } from './count.js';
import { missedReads, placeIn } from './missed-reads.js';
import type { MeantCases } from './run-circumstances.js';
import type { Tally } from './tally.js';

/** What keeps a case from coming to what it is about, the plainest first. */
const hindering: readonly Topic[] = ['no-answers', 'server-errors', 'json', 'acceptance', 'found'];

/**
 * Why none of a rule's cases came to what it is about, in one sentence that names the broken rule to look at; undefined
 * where no broken rule tells it.
 */
export function obstacleFor(
  requirement: Requirement,
  { executed, seen }: MeantCases,
  broken: readonly Tally[],
): string | undefined {
  if (executed.length === 0) return undefined;
  for (const topic of hindering)
    for (const { requirement: other, brokenBy } of broken) {
      const met = executed.filter((index) => brokenBy.has(index)).length;
      if (other.topic !== topic || met < executed.length / 2) continue;
      const its = met === executed.length ? 'Its' : `${met} of its`;
      return `${its} ${count(executed.length, 'case')} broke ${other.id}: ${firstSmall(topics[topic])}.`;
    }
  const leftOut = broken.flatMap(placesLeftOut);
  for (const observation of seen)
    for (const missed of missedReads(requirement, observation)) {
      const found = leftOut.find(({ place }) => place === missed);
      if (found !== undefined) return `No answer had a ${missed}: see ${found.id}.`;
    }
  return undefined;
}

/** Places that an answer should have had, as a broken rule says. */
function placesLeftOut({ requirement: { id }, failures }: Tally): { id: string; place: string }[] {
  return failures.flatMap(({ violation: { expected } }) =>
    expected.kind === 'present' ? [{ id, place: placeIn(expected.pointer) }] : [],
  );
}

function firstSmall(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
