import fc from 'fast-check';
import { isObject } from '../../spec/json.js';
import { requestSchema } from '../../spec/model.js';
import { invalidInputs } from '../../harness/generate/invalid-inputs.js';
import type { Pins } from '../../harness/generate/read-places.js';
import type { Subject } from '../expectations.js';
import { idOf } from '../ids.js';
import type { Example, Examples } from './cases.js';
import { refusal, type StepPlan } from './observation-builder.js';

/**
 * Of each rule of an operation's request schema: an answer to a request that breaks it, which answers it or does not.
 *
 * @param pin what stands in the requests in place of what the schema gives
 * @param usual a request that is right, and what is known before it
 */
export function constraintExamples(
  operation: Subject,
  pin: Pins,
  usual: Pick<StepPlan, 'input' | 'known'>,
): Examples {
  const others = invalidInputs(requestSchema(operation), { pin }).filter(
    ({ constraint }) => constraint.pointer !== '',
  );
  return Object.fromEntries(
    others.map(({ constraint: { rule }, strata }): [string, readonly Example[]] => {
      const [input] = strata.flatMap(({ arbitrary }) => fc.sample(arbitrary, { seed: 2, numRuns: 1 }));
      const plan = { ...usual, operation, input: isObject(input) ? input : {} };
      const [right = ''] = rule.faults ?? [];
      return [
        idOf(operation, 'faults', rule.id),
        [
          ['violated', { ...plan, answer: refusal('UnknownOperationException') }],
          [rule.acceptance === 'allowed' ? 'satisfied' : 'violated', plan],
          ['satisfied', { ...plan, answer: refusal(right) }],
          ['not-applicable', { ...plan, answer: refusal('InternalFailure', 500) }],
          ['not-applicable', { ...usual, operation }],
        ],
      ];
    }),
  );
}
