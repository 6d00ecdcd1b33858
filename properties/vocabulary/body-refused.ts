import type { Operation } from '../../spec/types.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { answersAbout } from './answers.js';
import { bodyOf, type Body } from './body.js';
import { every, satisfied, violated } from './ruling.js';
import { targetOf } from './target-header.js';

const words: Record<Body['kind'], string> = {
  object: 'A JSON object',
  'other-json': 'A JSON value that is not an object',
  empty: 'An empty body',
  marked: 'A JSON object after a byte-order mark',
  'trailing-comma': 'A JSON object with a trailing comma',
  extended: 'A body that only a lenient JSON parser reads',
  'not-json': 'A body that holds no JSON object',
};

/** A request of one operation whose body is of one of these kinds is rejected. */
export function bodyRefused(operation: Operation, kinds: readonly Body['kind'][]) {
  return (observation: Observation): Ruling =>
    every(
      answersAbout(observation, operation).flatMap((step) => {
        const { kind } = bodyOf(step.exchange.request);
        const isMeant = kinds.includes(kind) && targetOf(step.exchange.request) !== undefined;
        return isMeant ? [{ step, kind }] : [];
      }),
      ({ step: { index, answer }, kind }) => {
        if (answer.status >= 400) return satisfied;
        return violated({
          step: index,
          message: `${words[kind]} was not rejected.`,
          expected: { kind: 'refused' },
          signature: `accepted ${kind}`,
        });
      },
    );
}
