import { odditiesIn, type Oddity } from '../../harness/findings/strict-json.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { answersOfTheProtocol, type Answered } from './answers.js';
import { once } from './once.js';
import { every, satisfied, violated } from './ruling.js';
import { isKind } from './steps.js';

/** The accepted answers of a case, each with what a strict reader of JSON meets in it. */
const readStrictly = once(
  (observation): readonly { readonly step: Answered; readonly oddities: readonly Oddity[] }[] =>
    answersOfTheProtocol(observation)
      .filter(isKind('accepted'))
      .map((step) => {
        const { body, leniencies = [] } = step.exchange.outcome;
        // What a lenient reader alone can read is judged by wire.answers-json.
        return { step, oddities: leniencies.length > 0 ? [] : odditiesIn(step.answer.body, body) };
      }),
);

/** No accepted answer has an oddity of a kind. */
export function withoutOddity(kind: Oddity['kind'], message: (oddity: Oddity) => string) {
  return (observation: Observation): Ruling =>
    every(readStrictly(observation), ({ step, oddities }) => {
      const found = oddities.find((each) => each.kind === kind);
      if (found === undefined) return satisfied;
      return violated({
        step: step.index,
        message: message(found),
        expected: { kind: 'json-object' },
        signature: found.pointer.replace(/\d+/g, 'n'),
      });
    });
}
