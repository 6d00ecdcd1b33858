import { at } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, notApplicable, satisfied, violated } from './ruling.js';
import { accepted } from './steps.js';

/**
 * The answer to an operation describes the snapshot that a member of its request names. Letter case is judged by
 * names.stored-lower-case.
 */
export function describesNamed(operation: Operation, member: string) {
  return (observation: Observation): Ruling =>
    every(accepted(observation, operation), ({ index, input, exchange: { outcome } }) => {
      const asked = input?.[member];
      const shown = at(outcome.body, '/Snapshot/Name');
      if (typeof asked !== 'string' || typeof shown !== 'string') return notApplicable;
      if (shown.toLowerCase() === asked.toLowerCase()) return satisfied;
      return violated({
        step: index,
        message: `${operation} described another snapshot than the request names in ${member}.`,
        expected: {
          kind: 'equals',
          pointer: '/Snapshot/Name',
          value: asked.toLowerCase(),
          ignoringCase: true,
        },
        signature: 'another snapshot',
      });
    });
}
