import fc from 'fast-check';
import { invalidInputs } from '../../../../../harness/generate/invalid-inputs.js';
import { isObject } from '../../../../../spec/json.js';
import { requestSchema } from '../../../../../spec/model.js';
import type { Example, Examples } from '../../../../testing/cases.js';
import { refusal } from '../../../../testing/observation-builder.js';

const pin = { '/ClusterName': fc.constant('there'), '/SnapshotName': fc.constant('new') };
const others = invalidInputs(requestSchema('CreateSnapshot'), { pin }).filter(
  ({ constraint }) => constraint.pointer !== '',
);

/** Of each rule of the request schema: an answer to a request that breaks it, which answers it or does not. */
const examples: Examples = Object.fromEntries(
  others.map(({ constraint: { rule }, strata }): [string, readonly Example[]] => {
    const [input] = strata.flatMap(({ arbitrary }) => fc.sample(arbitrary, { seed: 2, numRuns: 1 }));
    const plan = { input: isObject(input) ? input : {} };
    const [right = ''] = rule.faults ?? [];
    return [
      `faults.${rule.id}`,
      [
        ['violated', { ...plan, answer: refusal('UnknownOperationException') }],
        [rule.acceptance === 'allowed' ? 'satisfied' : 'violated', plan],
        ['satisfied', { ...plan, answer: refusal(right) }],
        ['not-applicable', { ...plan, answer: refusal('InternalFailure', 500) }],
        ['not-applicable', {}],
      ],
    ];
  }),
);

export default examples;
