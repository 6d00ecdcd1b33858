import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../../../../spec/json.js';
import { requestSchema } from '../../../../../spec/model.js';
import { invalidInputs } from '../../../../../harness/generate/invalid-inputs.js';
import { loadCatalogue } from '../../../../catalogue.js';
import { notAboutTheRule, observe, refusal, type StepPlan } from '../../../../testing/observation-builder.js';

const { requirements } = await loadCatalogue();
const judge = (id: string, ...steps: StepPlan[]) => {
  const found = requirements.find((requirement) => requirement.id === `faults.${id}`);
  if (found === undefined) throw new Error(`There is no requirement faults.${id}.`);
  return found.judge(observe(...steps)).kind;
};

const pin = { '/ClusterName': fc.constant('there'), '/SnapshotName': fc.constant('new') };
const entries = invalidInputs(requestSchema('CreateSnapshot'), { pin })
  .filter(({ constraint }) => constraint.pointer !== '')
  .map((entry) => [entry.constraint.rule.id, entry] as const);

describe.each(entries)('faults.%s', (id, { constraint: { rule }, strata }) => {
  const inputs = strata
    .flatMap(({ arbitrary }) => fc.sample(arbitrary, { seed: 2, numRuns: 4 }))
    .filter(isObject);
  const isNullItem = (input: (typeof inputs)[number]) =>
    Array.isArray(input['Tags']) && input['Tags'].includes(null);

  it(
    rule.acceptance === 'allowed' ? 'lets an accepted request be' : 'sees that such a request was accepted',
    () => {
      for (const input of inputs)
        expect(judge(id, { input })).toBe(
          rule.acceptance === 'allowed' || isNullItem(input) ? 'satisfied' : 'violated',
        );
    },
  );

  it('sees a fault that answers something else', () => {
    for (const input of inputs)
      expect(judge(id, { input, answer: refusal('UnknownOperationException') })).toBe('violated');
  });

  it('holds on every fault that answers it', () => {
    for (const input of inputs)
      for (const type of rule.faults ?? [])
        expect(judge(id, { input, answer: refusal(type) })).toBe('satisfied');
  });

  it('says nothing of a request that is right, of a failure, and of noise', () => {
    const [input] = inputs;
    expect(judge(id, {})).toBe('not-applicable');
    if (input === undefined) return;
    expect(judge(id, { input, answer: refusal('InternalFailure', 500) })).toBe('not-applicable');
    expect(judge(id, { input, answer: refusal('ThrottlingException'), standing: notAboutTheRule })).toBe(
      'not-applicable',
    );
    expect(judge(id, { input, lost: 'reset' })).toBe('not-applicable');
  });
});
