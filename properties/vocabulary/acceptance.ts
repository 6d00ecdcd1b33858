import type { JsonObject } from '../../spec/json.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, held, silent, violated } from './ruling.js';
import { show, showOutcome } from './show.js';
import { creations } from './steps.js';

/**
 * A request against which nothing but this reason speaks is accepted all the same.
 *
 * @param reason a reason's id: the slug of a request constraint, or one of the oracle's `reasons`
 * @param applies narrows the requests further
 */
export function acceptedThough(reason: string, applies: (input: JsonObject) => boolean = () => true) {
  return (observation: Observation): Ruling =>
    every(creations(observation), ({ index, input, expectation, exchange: { outcome } }) => {
      const isOnlyReason =
        expectation.reasons.length > 0 && expectation.reasons.every(({ id }) => id === reason);
      if (!isOnlyReason || !applies(input)) return silent;
      if (outcome.kind === 'accepted') return held;
      if (outcome.kind !== 'refused' || outcome.status >= 500) return silent;
      return violated({
        step: index,
        message: `The request was refused: ${show(input)}.`,
        expected: 'HTTP 200 with the snapshot',
        actual: showOutcome(outcome),
        signature: outcome.type?.name ?? 'unnamed',
      });
    });
}
