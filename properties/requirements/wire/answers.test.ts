import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../catalogue.js';
import { observe, refusal, type StepPlan } from '../../testing/observation-builder.js';

const { requirements } = await loadCatalogue();
const judge = (id: string, ...steps: StepPlan[]) => {
  const found = requirements.find((requirement) => requirement.id === `wire.${id}`);
  if (found === undefined) throw new Error(`There is no requirement wire.${id}.`);
  return found.judge(observe(...steps)).kind;
};

const accepted = { body: { Snapshot: {} } };
const bent = (requestBody: string): StepPlan => ({ input: undefined, requestBody });
const unknown = (target: string): StepPlan => ({
  operation: undefined,
  input: undefined,
  requestHeaders: { 'x-amz-target': target },
});

/** Each rule with steps that break it, keep it, and do not concern it. */
const cases: Readonly<Record<string, readonly (readonly ['violated' | 'held' | 'silent', StepPlan])[]>> = {
  'always-answers': [
    ['violated', { lost: 'reset' }],
    ['violated', { lost: 'timed-out' }],
    ['violated', { lost: 'too-large' }],
    ['violated', { ...bent('{'), lost: 'not-http' }],
    ['held', {}],
    ['silent', { lost: 'unreachable', noise: true }],
    ['silent', { operation: 'ListTags', lost: 'reset' }],
  ],
  'no-server-error': [
    ['violated', { ...bent('{'), answer: { status: 500, body: '' } }],
    ['violated', { answer: refusal('InternalFailure', 502) }],
    ['held', { answer: refusal('ClusterNotFoundFault') }],
    ['silent', { answer: refusal('ServiceUnavailable', 503), noise: true }],
  ],
  'answers-json': [
    ['violated', { answer: { body: '<html></html>' } }],
    ['violated', { answer: { body: '{"Snapshot":NaN}' } }],
    ['violated', { answer: { body: Buffer.from([0x7b, 0xff, 0x7d]) } }],
    ['violated', { answer: { body: '[]' } }],
    ['violated', { answer: { status: 400, body: 'no' } }],
    ['held', { answer: accepted }],
    ['held', { answer: refusal('ClusterNotFoundFault') }],
    [
      'held',
      { answer: { status: 400, headers: { 'x-amzn-errortype': 'SerializationException' }, body: '' } },
    ],
  ],
  'content-type': [
    ['violated', { answer: { ...accepted, headers: { 'content-type': 'text/html' } } }],
    ['violated', { answer: { ...accepted, headers: {} } }],
    [
      'held',
      { answer: { ...accepted, headers: { 'content-type': 'application/x-amz-json-1.1; charset=utf-8' } } },
    ],
  ],
  'request-id': [
    ['violated', { answer: { ...accepted, headers: {} } }],
    ['held', { answer: accepted }],
  ],
  'unknown-operation-refused': [
    ['violated', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: accepted }],
    ['held', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('UnknownOperationException') }],
    ['silent', { answer: accepted }],
  ],
  'target-prefix': [
    ['violated', { ...unknown('.CreateSnapshot'), answer: accepted }],
    ['held', { ...unknown('CreateSnapshot'), answer: refusal('UnknownOperationException') }],
    ['silent', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: accepted }],
  ],
  'unknown-operation-type': [
    ['violated', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('ClusterNotFoundFault') }],
    [
      'held',
      { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('UnknownOperationException', 404) },
    ],
    ['silent', { answer: refusal('ClusterNotFoundFault') }],
  ],
  'malformed-body-refused': [
    ['violated', { ...bent('[]'), answer: accepted }],
    ['violated', { ...bent('{"a":NaN}'), answer: accepted }],
    ['violated', { ...bent(''), answer: accepted }],
    ['held', { ...bent('{'), answer: refusal('SerializationException') }],
    ['silent', { answer: accepted }],
  ],
  'malformed-body-type': [
    ['violated', { ...bent('{'), answer: refusal('ClusterNotFoundFault') }],
    ['violated', { ...bent('[]'), answer: refusal('ValidationException') }],
    ['held', { ...bent('[]'), answer: refusal('SerializationException') }],
    ['held', { ...bent(''), answer: refusal('ValidationException') }],
    ['silent', { ...bent('{'), answer: { status: 500 } }],
  ],
  'error-type-named': [
    ['violated', { answer: { status: 400, body: { message: 'no' } } }],
    ['violated', { answer: { status: 404, body: '' } }],
    ['held', { answer: { status: 400, body: { code: 'ClusterNotFoundFault' } } }],
    ['silent', {}],
  ],
  'error-type-in-body': [
    [
      'violated',
      { answer: { status: 400, headers: { 'x-amzn-errortype': 'ClusterNotFoundFault' }, body: {} } },
    ],
    ['violated', { answer: { status: 400, body: { code: 'ClusterNotFoundFault' } } }],
    ['held', { answer: refusal('com.amazonaws.memorydb#ClusterNotFoundFault') }],
    ['silent', { answer: { status: 400, body: {} } }],
  ],
  'no-query-error-header': [
    ['violated', { answer: { ...accepted, headers: { 'x-amzn-query-error': 'ClusterNotFound;Sender' } } }],
    ['held', { answer: accepted }],
  ],
};

describe.each(Object.entries(cases))('wire.%s', (id, steps) => {
  it.each(steps)('is %s by case %#', (kind, step) => {
    expect(judge(id, step)).toBe(kind);
  });
});
