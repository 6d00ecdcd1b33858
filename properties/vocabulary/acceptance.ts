import type { JsonObject } from '../../spec/json.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show, showOutcome } from './show.js';
import { creations, type Creation } from './steps.js';

/**
 * A request against which nothing but this reason speaks is accepted all the same.
 *
 * @param reason a reason's id: the slug of a request constraint, or one of the oracle's `reasons`
 * @param applies narrows the requests further
 */
export function acceptedThough(reason: string, applies: (input: JsonObject) => boolean = () => true) {
  return (observation: Observation): Ruling =>
    every(creations(observation), (creation) => {
      const { reasons } = creation.expectation;
      const isOnlyReason = reasons.length > 0 && reasons.every(({ id }) => id === reason);
      return isOnlyReason && applies(creation.input)
        ? judgeAcceptance(creation, 'The request')
        : notApplicable;
    });
}

/**
 * A request that nothing speaks against is accepted.
 *
 * @param words what the request is, in words: `A valid request`
 * @param applies narrows the requests further
 */
export function acceptedAlways(words: string, applies: (creation: Creation) => boolean) {
  return (observation: Observation): Ruling =>
    every(creations(observation), (creation) =>
      creation.expectation.acceptance === 'must' && applies(creation)
        ? judgeAcceptance(creation, words)
        : notApplicable,
    );
}

function judgeAcceptance({ index, input, exchange: { outcome } }: Creation, words: string): Ruling {
  if (outcome.kind === 'accepted') return satisfied;
  if (outcome.kind !== 'refused' || outcome.status >= 500) return notApplicable;
  return violated({
    step: index,
    message: `${words} was refused: ${show(input)}.`,
    expected: 'HTTP 200 with the snapshot',
    actual: showOutcome(outcome),
    signature: outcome.type?.name ?? 'unnamed',
  });
}
