import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../catalogue.js';
import { observe, refusal, type StepPlan } from '../../../../testing/observation-builder.js';

const { requirements } = await loadCatalogue();
const judge = (id: string, ...steps: StepPlan[]) => {
  const found = requirements.find((requirement) => requirement.id === `wire.${id}`);
  if (found === undefined) throw new Error(`There is no requirement wire.${id}.`);
  return found.judge(observe(...steps)).kind;
};

const xml = '<ErrorResponse><Error><Code>ClusterNotFoundFault</Code></Error></ErrorResponse>';
const accepted = { body: { Snapshot: {} } };
const bent = (requestBody: string): StepPlan => ({ input: undefined, requestBody });
const unknown = (target: string): StepPlan => ({
  operation: undefined,
  input: undefined,
  requestHeaders: { 'x-amz-target': target },
});

/** Each rule with steps that break it, keep it, and do not concern it. */
const cases: Readonly<
  Record<string, readonly (readonly ['violated' | 'satisfied' | 'not-applicable', StepPlan])[]>
> = {
  'always-answers': [
    ['violated', { lost: 'reset' }],
    ['violated', { lost: 'timed-out' }],
    ['violated', { lost: 'too-large' }],
    ['violated', { answer: { body: `[${'1,'.repeat(200_000)}1]` } }],
    ['violated', { ...bent('{'), lost: 'not-http' }],
    ['satisfied', {}],
    ['not-applicable', { lost: 'unreachable', noise: true }],
    ['not-applicable', { operation: 'ListTags', lost: 'reset' }],
  ],
  'no-server-error': [
    ['violated', { ...bent('{'), answer: { status: 500, body: '' } }],
    ['violated', { answer: refusal('InternalFailure', 502) }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault') }],
    ['not-applicable', { answer: refusal('ServiceUnavailable', 503), noise: true }],
  ],
  'answers-json': [
    ['violated', { answer: { body: '<html></html>' } }],
    ['violated', { answer: { body: '{"Snapshot":NaN}' } }],
    ['violated', { answer: { body: Buffer.from([0x7b, 0xff, 0x7d]) } }],
    ['violated', { answer: { body: '[]' } }],
    ['violated', { answer: { status: 400, body: 'no' } }],
    ['violated', { answer: { body: '\ufeff{"Snapshot":{}}' } }],
    ['violated', { answer: { body: '{"Snapshot":{}}\n<!-- served -->' } }],
    ['violated', { answer: { body: 'Warning: x\n{"Snapshot":{}}' } }],
    ['violated', { answer: { body: Buffer.from('{"Snapshot":{"Name":"\u00e9"}}', 'latin1') } }],
    ['violated', { answer: { status: 400, body: `\ufeff{"__type":"ClusterNotFoundFault"}` } }],
    ['violated', { answer: { ...accepted, headers: { 'content-encoding': 'gzip' } } }],
    ['violated', { answer: { status: 400, body: xml } }],
    ['violated', { operation: 'ListTags', input: {}, answer: { body: '<html></html>' } }],
    ['satisfied', { answer: { status: 502, body: '<html></html>' } }],
    ['satisfied', { answer: accepted }],
    ['not-applicable', { answer: { body: `[${'1,'.repeat(200_000)}1]` } }],
    ['not-applicable', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: { body: '<html></html>' } }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault') }],
    [
      'satisfied',
      { answer: { status: 400, headers: { 'x-amzn-errortype': 'SerializationException' }, body: '' } },
    ],
  ],
  'content-type': [
    ['violated', { answer: { ...accepted, headers: { 'content-type': 'text/html' } } }],
    ['violated', { answer: { ...accepted, headers: {} } }],
    [
      'satisfied',
      { answer: { ...accepted, headers: { 'content-type': 'application/x-amz-json-1.1; charset=utf-8' } } },
    ],
  ],
  'request-id': [
    ['violated', { answer: { ...accepted, headers: {} } }],
    ['satisfied', { answer: accepted }],
  ],
  'unknown-operation-refused': [
    ['violated', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: accepted }],
    [
      'satisfied',
      { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('UnknownOperationException') },
    ],
    ['not-applicable', { answer: accepted }],
  ],
  'target-prefix': [
    ['violated', { ...unknown('.CreateSnapshot'), answer: accepted }],
    ['satisfied', { ...unknown('CreateSnapshot'), answer: refusal('UnknownOperationException') }],
    ['not-applicable', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: accepted }],
  ],
  'unknown-operation-type': [
    ['violated', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('ClusterNotFoundFault') }],
    [
      'satisfied',
      { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('UnknownOperationException', 404) },
    ],
    ['not-applicable', { answer: refusal('ClusterNotFoundFault') }],
  ],
  'malformed-body-refused': [
    ['violated', { ...bent('[]'), answer: accepted }],
    ['violated', { ...bent('{"a":NaN}'), answer: accepted }],
    ['violated', { ...bent(''), answer: accepted }],
    ['satisfied', { ...bent('{'), answer: refusal('SerializationException') }],
    ['not-applicable', { answer: accepted }],
  ],
  'malformed-body-type': [
    ['violated', { ...bent('{'), answer: refusal('ClusterNotFoundFault') }],
    ['violated', { ...bent('[]'), answer: refusal('ValidationException') }],
    ['satisfied', { ...bent('[]'), answer: refusal('SerializationException') }],
    ['satisfied', { ...bent(''), answer: refusal('ValidationException') }],
    ['not-applicable', { ...bent('{'), answer: { status: 500 } }],
  ],
  'error-type-named': [
    ['violated', { answer: { status: 400, body: { message: 'no' } } }],
    ['violated', { answer: { status: 404, body: '' } }],
    ['violated', { answer: { status: 400, body: xml } }],
    ['satisfied', { answer: { status: 400, body: { code: 'ClusterNotFoundFault' } } }],
    ['not-applicable', {}],
  ],
  'error-type-in-body': [
    [
      'violated',
      { answer: { status: 400, headers: { 'x-amzn-errortype': 'ClusterNotFoundFault' }, body: {} } },
    ],
    ['violated', { answer: { status: 400, body: { code: 'ClusterNotFoundFault' } } }],
    ['satisfied', { answer: refusal('com.amazonaws.memorydb#ClusterNotFoundFault') }],
    ['not-applicable', { answer: { status: 400, body: {} } }],
    ['not-applicable', { answer: { status: 400, body: xml } }],
  ],
  'no-query-error-header': [
    ['violated', { answer: { ...accepted, headers: { 'x-amzn-query-error': 'ClusterNotFound;Sender' } } }],
    ['satisfied', { answer: accepted }],
  ],
};

describe.each(Object.entries(cases))('wire.%s', (id, steps) => {
  it.each(steps)('is %s by case %#', (kind, step) => {
    expect(judge(id, step)).toBe(kind);
  });
});
