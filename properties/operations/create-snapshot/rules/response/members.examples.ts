import fc from 'fast-check';
import { invalidInputs } from '../../../../../harness/generate/invalid-inputs.js';
import { isObject, type JsonObject } from '../../../../../spec/json.js';
import { responseSchema } from '../../../../../spec/model.js';
import type { Example, Examples } from '../../../../testing/cases.js';
import { snapshot } from '../../../../testing/observation-builder.js';

/** A snapshot with every member that the model has. */
const whole = snapshot(
  { KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' },
  { MultiRegionParameterGroupName: 'group', MultiRegionClusterName: 'cluster' },
);

const answering = (body: JsonObject) => ({ answer: { body } });
const others = invalidInputs(responseSchema('CreateSnapshot')).filter(
  ({ constraint }) => constraint.pointer !== '',
);

/** Of each rule of the response schema: responses that break it and nothing else, and one that breaks none. */
const examples: Examples = Object.fromEntries(
  others.map(({ constraint: { rule }, strata }): [string, readonly Example[]] => [
    `response.${rule.id}`,
    [
      ...strata
        .flatMap(({ arbitrary }) => fc.sample(arbitrary, { seed: 1, numRuns: 5 }))
        .filter(isObject)
        .map((body): Example => ['violated', answering(body)]),
      ['satisfied', answering({ Snapshot: whole })],
    ],
  ]),
);

export default examples;
