import type { Recording } from '../../fixtures/real-answers/load.js';
import { areaOf } from '../../properties/ids.js';
import type { Requirement } from '../../properties/requirement.js';
import { replay } from './replay.js';

/** Rules of these areas read what was not recorded: the HTTP response, and what the SDK makes of it. */
const unrecorded: readonly string[] = ['wire', 'sdk'];

/** For each rule, the titles of the recordings of the real service that keep it; rules that none confirms are not there. */
export function confirmations(
  requirements: readonly Requirement[],
  recordings: readonly Recording[],
): ReadonlyMap<string, readonly string[]> {
  const observed = recordings.map((recording) => ({ recording, observation: replay(recording) }));
  const confirmed = requirements
    .filter(({ id }) => !unrecorded.includes(areaOf(id)))
    .map(({ id, judge }): readonly [string, readonly string[]] => [
      id,
      observed
        .filter(({ recording }) => recording.confirmsNot?.includes(id) !== true)
        .filter(({ observation }) => judge(observation).kind === 'satisfied')
        .map(({ recording }) => recording.title),
    ]);
  return new Map(confirmed.filter(([, titles]) => titles.length > 0));
}
