import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../../../../spec/json.js';
import { requestSchema } from '../../../../../spec/model.js';
import { invalidInputs } from '../../../../../harness/generate/invalid-inputs.js';
import { loadCatalogue } from '../../../../catalogue.js';
import {
  knowing,
  observe,
  refusal,
  type StepPlan,
  usualKnown,
  usualSnapshot,
} from '../../../../testing/observation-builder.js';

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
    expect(judge(id, { input, answer: refusal('ThrottlingException'), noise: true })).toBe('not-applicable');
    expect(judge(id, { input, lost: 'reset' })).toBe('not-applicable');
  });
});

describe('faults.missing-cluster', () => {
  const input = { ClusterName: 'missing', SnapshotName: 'new' };

  it.each<[string, StepPlan]>([
    ['violated', { input }],
    ['violated', { input, answer: refusal('InvalidParameterValueException') }],
    ['violated', { input, answer: refusal('SnapshotNotFoundFault') }],
    ['satisfied', { input, answer: refusal('ClusterNotFoundFault', 404) }],
    ['satisfied', { input, answer: refusal('ClusterNotFoundFault') }],
    ['not-applicable', {}],
    ['not-applicable', { input: { ClusterName: 'never heard of', SnapshotName: 'new' } }],
  ])('is %s by case %#', (kind, step) => {
    expect(judge('missing-cluster', step)).toBe(kind);
  });
});

describe('faults.duplicate-name', () => {
  const known = knowing();

  it.each<[string, StepPlan]>([
    ['violated', { known }],
    ['violated', { known, answer: refusal('ClusterNotFoundFault') }],
    ['satisfied', { known, answer: refusal('SnapshotAlreadyExistsFault') }],
    ['not-applicable', { known: knowing({ presence: 'in-doubt' }) }],
    ['not-applicable', { known: usualKnown }],
    ['not-applicable', { known, input: { ClusterName: 'there', SnapshotName: 'NEW' } }],
  ])('is %s by case %#', (kind, step) => {
    expect(judge('duplicate-name', step)).toBe(kind);
  });
});

describe('faults.valid-request-accepted', () => {
  it.each<[string, StepPlan]>([
    ['violated', { answer: refusal('InvalidParameterValueException') }],
    ['violated', { answer: refusal('SnapshotQuotaExceededFault') }],
    ['violated', { answer: refusal('InvalidClusterStateFault') }],
    ['satisfied', {}],
    ['not-applicable', { answer: refusal('ServiceUnavailable', 503), noise: true }],
    [
      'not-applicable',
      { known: knowing({ presence: 'in-doubt' }), answer: refusal('SnapshotAlreadyExistsFault') },
    ],
    [
      'not-applicable',
      {
        input: { ClusterName: 'there', SnapshotName: 'new', KmsKeyId: 'k' },
        answer: refusal('InvalidParameterValueException'),
      },
    ],
    ['not-applicable', { maybeApplied: true, answer: refusal('SnapshotAlreadyExistsFault') }],
  ])('is %s by case %#', (kind, step) => {
    expect(judge('valid-request-accepted', step)).toBe(kind);
  });
});

describe('faults.refused-creates-nothing', () => {
  const refused: StepPlan = { answer: refusal('InvalidParameterValueException') };
  const probe: StepPlan = { role: 'probe', operation: 'DescribeSnapshots', input: { SnapshotName: 'new' } };

  it('sees a snapshot of a refused request', () => {
    expect(
      judge('refused-creates-nothing', refused, {
        ...probe,
        answer: { body: { Snapshots: [usualSnapshot] } },
      }),
    ).toBe('violated');
  });

  it('holds where none is found', () => {
    expect(
      judge('refused-creates-nothing', refused, { ...probe, answer: refusal('SnapshotNotFoundFault') }),
    ).toBe('satisfied');
    expect(judge('refused-creates-nothing', refused, { ...probe, answer: { body: { Snapshots: [] } } })).toBe(
      'satisfied',
    );
  });

  it('says nothing where the name was taken before, or in doubt', () => {
    expect(judge('refused-creates-nothing', refused, { ...probe, known: knowing() })).toBe('not-applicable');
    expect(
      judge('refused-creates-nothing', refused, { ...probe, known: knowing({ presence: 'in-doubt' }) }),
    ).toBe('not-applicable');
  });
});

describe('faults.status', () => {
  it.each<[string, StepPlan]>([
    ['violated', { answer: refusal('SnapshotAlreadyExistsFault', 409) }],
    ['violated', { answer: refusal('ClusterNotFoundFault', 403) }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault', 404) }],
    ['satisfied', { answer: refusal('SnapshotAlreadyExistsFault', 400) }],
    ['not-applicable', { answer: refusal('SomethingElse', 418) }],
  ])('is %s by case %#', (kind, step) => {
    expect(judge('status', step)).toBe(kind);
  });
});

describe('faults.message', () => {
  it.each<[string, StepPlan]>([
    ['violated', { answer: { status: 400, body: { __type: 'ClusterNotFoundFault' } } }],
    ['violated', { answer: { status: 400, body: { __type: 'ClusterNotFoundFault', message: ' ' } } }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault') }],
    ['satisfied', { answer: { status: 400, body: { __type: 'ClusterNotFoundFault', Message: 'no' } } }],
    ['not-applicable', { answer: { status: 400, body: { __type: 'SerializationException' } } }],
  ])('is %s by case %#', (kind, step) => {
    expect(judge('message', step)).toBe(kind);
  });
});
