import { isObject } from '../../spec/json.js';
import type { Expected } from '../../harness/findings/expected.js';
import { callerErrors, refusesCaller } from '../../harness/oracle/refuses-caller.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { placed, type Placed } from './steps.js';

/** The part of the HTTP request that the protocol does not allow. */
export const unusualParts = ['method', 'path', 'content type', 'signature'] as const;
export type UnusualPart = (typeof unusualParts)[number];

/** The requests of which only this part is unusual. */
function unusual(observation: Observation, part: UnusualPart): readonly Placed[] {
  const { input } = observation;
  if (!isObject(input) || input['unusual'] !== part) return [];
  return placed(observation).filter(({ role, operation }) => role === 'probe' && operation === undefined);
}

/** A request of which this part is unusual is rejected. */
export function turnedAway(part: UnusualPart) {
  return (observation: Observation): Ruling =>
    every(unusual(observation, part), ({ index, exchange: { outcome } }) => {
      if (outcome.kind === 'refused' || outcome.kind === 'lost') return satisfied;
      return violated({
        step: index,
        message: `A request with another ${part} than the protocol requires was accepted.`,
        expected: { kind: 'refused' },
        signature: 'accepted',
      });
    });
}

const aboutTheCaller: Expected = {
  kind: 'refused',
  faults: [...callerErrors],
  words: 'MissingAuthenticationTokenException, InvalidSignatureException or another error about the caller',
};

/** If a request of which this part is unusual is rejected, the error is about the caller. */
export function refusedAsStranger(part: UnusualPart) {
  return (observation: Observation): Ruling =>
    every(unusual(observation, part), ({ index, exchange }) => {
      const { outcome } = exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      if (outcome.kind === 'accepted' || refusesCaller(exchange)) return satisfied;
      return violated({
        step: index,
        message: `A request whose ${part} is missing or wrong was rejected for another reason.`,
        expected: { kind: 'any-of', of: [{ kind: 'accepted' }, aboutTheCaller] },
        signature: 'other error',
      });
    });
}
