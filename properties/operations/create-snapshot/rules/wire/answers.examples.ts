import type { Examples } from '../../../../testing/cases.js';
import { notAboutTheRule, refusal, type StepPlan } from '../../../../testing/observation-builder.js';

const xml = '<ErrorResponse><Error><Code>ClusterNotFoundFault</Code></Error></ErrorResponse>';
const accepted = { body: { Snapshot: {} } };
const bent = (requestBody: string): StepPlan => ({ input: undefined, requestBody });
const unknown = (target: string): StepPlan => ({
  operation: undefined,
  input: undefined,
  requestHeaders: { 'x-amz-target': target },
});

const deleting: StepPlan = { operation: 'DeleteSnapshot', input: { SnapshotName: 'new' } };

const examples: Examples = {
  'wire.always-answers': [
    ['violated', { lost: 'reset' }],
    ['violated', { lost: 'timed-out' }],
    ['violated', { lost: 'too-large' }],
    ['violated', { answer: { body: `[${'1,'.repeat(200_000)}1]` } }],
    ['violated', { ...bent('{'), lost: 'not-http' }],
    ['satisfied', {}],
    ['not-applicable', { lost: 'unreachable', standing: notAboutTheRule }],
    ['not-applicable', { operation: 'ListTags', lost: 'reset' }],
    ['violated', { operation: 'ListTags', lost: 'too-large' }],
  ],
  'wire.no-server-error': [
    ['violated', { ...bent('{'), answer: { status: 500, body: '' } }],
    ['violated', { answer: refusal('InternalFailure', 502) }],
    ['violated', { ...deleting, answer: refusal('InternalFailure', 502) }],
    ['satisfied', { answer: refusal('ClusterNotFoundFault') }],
    ['not-applicable', { answer: refusal('ServiceUnavailable', 503), standing: notAboutTheRule }],
  ],
  'wire.answers-json': [
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
  'wire.content-type': [
    ['violated', { answer: { ...accepted, headers: { 'content-type': 'text/html' } } }],
    ['violated', { ...deleting, answer: { ...accepted, headers: { 'content-type': 'text/html' } } }],
    ['violated', { answer: { ...accepted, headers: {} } }],
    [
      'satisfied',
      { answer: { ...accepted, headers: { 'content-type': 'application/x-amz-json-1.1; charset=utf-8' } } },
    ],
  ],
  'wire.request-id': [
    ['violated', { ...deleting, answer: { ...accepted, headers: {} } }],
    ['violated', { answer: { ...accepted, headers: {} } }],
    ['satisfied', { answer: accepted }],
  ],
  'wire.unknown-operation-refused': [
    ['violated', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: accepted }],
    [
      'satisfied',
      { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('UnknownOperationException') },
    ],
    ['not-applicable', { answer: accepted }],
  ],
  'wire.target-prefix': [
    ['violated', { ...unknown('.CreateSnapshot'), answer: accepted }],
    ['satisfied', { ...unknown('CreateSnapshot'), answer: refusal('UnknownOperationException') }],
    ['not-applicable', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: accepted }],
  ],
  'wire.unknown-operation-type': [
    ['violated', { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('ClusterNotFoundFault') }],
    [
      'satisfied',
      { ...unknown('AmazonMemoryDB.MakeSnapshot'), answer: refusal('UnknownOperationException', 404) },
    ],
    ['not-applicable', { answer: refusal('ClusterNotFoundFault') }],
  ],
  'wire.malformed-body-refused': [
    ['violated', { ...bent('[]'), answer: accepted }],
    ['violated', { ...bent('{'), answer: accepted }],
    ['violated', { ...bent(''), answer: accepted }],
    ['not-applicable', { ...bent('\ufeff{"a":1}'), answer: accepted }],
    ['not-applicable', { ...bent('{"a":NaN}'), answer: accepted }],
    ['not-applicable', { ...bent('{"a":1,}'), answer: accepted }],
    ['satisfied', { ...bent('{'), answer: refusal('SerializationException') }],
    ['not-applicable', { answer: accepted }],
  ],
  'wire.trailing-comma-refused': [
    ['violated', { ...bent('{"a":1,}'), answer: accepted }],
    ['satisfied', { ...bent('{"a":1,}'), answer: refusal('SerializationException') }],
    ['not-applicable', { ...bent('{"a":1}'), answer: accepted }],
    ['not-applicable', { ...bent('{"a":NaN}'), answer: accepted }],
    ['not-applicable', { ...bent('{'), answer: accepted }],
  ],
  'wire.extended-json-refused': [
    ['violated', { ...bent('{"a":NaN}'), answer: accepted }],
    ['violated', { ...bent('{"a":1}{}'), answer: accepted }],
    ['satisfied', { ...bent("{'a':1}"), answer: refusal('SerializationException') }],
    ['not-applicable', { ...bent('{"a":1,}'), answer: accepted }],
    ['not-applicable', { ...bent('{'), answer: accepted }],
    ['not-applicable', { ...bent('\ufeff{"a":1}'), answer: accepted }],
  ],
  'wire.malformed-body-type': [
    ['violated', { ...bent('{"a":1,}'), answer: refusal('ValidationException') }],
    ['not-applicable', { ...bent('{"a":NaN}'), answer: refusal('ValidationException') }],
    ['violated', { ...bent('{'), answer: refusal('ClusterNotFoundFault') }],
    ['violated', { ...bent('[]'), answer: refusal('ValidationException') }],
    ['satisfied', { ...bent('[]'), answer: refusal('SerializationException') }],
    ['satisfied', { ...bent(''), answer: refusal('ValidationException') }],
    ['not-applicable', { ...bent('{'), answer: { status: 500 } }],
  ],
  'wire.error-type-named': [
    ['violated', { answer: { status: 400, body: { message: 'no' } } }],
    ['violated', { answer: { status: 404, body: '' } }],
    ['violated', { ...deleting, answer: { status: 404, body: '' } }],
    ['violated', { answer: { status: 400, body: xml } }],
    ['satisfied', { answer: { status: 400, body: { code: 'ClusterNotFoundFault' } } }],
    ['not-applicable', {}],
  ],
  'wire.error-type-consistent': [
    [
      'violated',
      {
        answer: {
          status: 400,
          headers: { 'x-amzn-errortype': 'ValidationException' },
          body: { __type: 'ClusterNotFoundFault' },
        },
      },
    ],
    [
      'violated',
      { answer: { status: 400, body: { __type: 'a#ClusterNotFoundFault', code: 'ClusterNotFound' } } },
    ],
    [
      'satisfied',
      {
        answer: {
          status: 400,
          headers: { 'x-amzn-errortype': 'ClusterNotFoundFault:http://internal' },
          body: { __type: 'com.amazonaws.memorydb#ClusterNotFoundFault' },
        },
      },
    ],
    ['satisfied', { answer: refusal('ClusterNotFoundFault') }],
    ['not-applicable', { answer: { status: 400, body: { message: 'no' } } }],
    ['not-applicable', {}],
  ],
  'wire.error-type-in-body': [
    [
      'violated',
      { answer: { status: 400, headers: { 'x-amzn-errortype': 'ClusterNotFoundFault' }, body: {} } },
    ],
    ['violated', { answer: { status: 400, body: { code: 'ClusterNotFoundFault' } } }],
    ['violated', { ...deleting, answer: { status: 400, body: { code: 'SnapshotNotFoundFault' } } }],
    ['satisfied', { answer: refusal('com.amazonaws.memorydb#ClusterNotFoundFault') }],
    ['not-applicable', { answer: { status: 400, body: {} } }],
    ['not-applicable', { answer: { status: 400, body: xml } }],
  ],
  'wire.no-query-error-header': [
    ['violated', { answer: { ...accepted, headers: { 'x-amzn-query-error': 'ClusterNotFound;Sender' } } }],
    ['satisfied', { answer: accepted }],
  ],
};

export default examples;
