import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json, type JsonObject } from '../../../spec/json.js';
import { brokenInRequest, normalise, requestSchema, source } from '../../../spec/model.js';
import { service, targetHeader } from '../../../spec/service.js';
import { boundaries } from '../../generate/boundaries.js';
import { valid } from '../../generate/valid.js';
import { forAll, judged, type Budget, type Check, type Problem } from '../check.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub, type Canned, type Sent } from '../stub.js';

const schema = requestSchema('CreateSnapshot');
const accepted: Canned = { status: 200, body: '{"Snapshot":{}}' };

/** Every request that the schema allows: at random, and at each of its edges. */
export const requests = fc.oneof(
  valid(schema).filter(isObject),
  ...boundaries(schema).map(({ arbitrary }) => arbitrary.filter(isObject)),
);

/** Edges that no random choice may miss. */
export const requestExamples: readonly JsonObject[] = [
  { ClusterName: 'c', SnapshotName: 's' },
  { ClusterName: 'c', SnapshotName: 's', Tags: [] },
  { ClusterName: 'c', SnapshotName: 's', Tags: [{ Key: 'k', Value: null }] },
  { ClusterName: 'c', SnapshotName: 's', Tags: [{ Key: 'k' }] },
  { ClusterName: 'c', SnapshotName: 's', Tags: [{ Key: 'k', Value: '' }] },
  { ClusterName: 'c', SnapshotName: 's', Tags: [{ Key: 'ключ', Value: '\u{1f600}' }] },
  { ClusterName: 'c', SnapshotName: 's', KmsKeyId: null },
];

function onSent(look: (sent: Sent, input: JsonObject) => Problem | undefined) {
  return (sdk: SdkPackage, budget: Budget) =>
    forAll(
      requests,
      requestExamples,
      async (input) => {
        const { sent, received } = await callOverStub(sdk, 'CreateSnapshot', input, accepted);
        const [first] = sent;
        if (first !== undefined) return look(first, input);
        const actual = received.kind === 'exception' ? `${received.name}: ${received.message}` : 'nothing';
        return { message: 'The SDK sends no request.', expected: 'a request', actual };
      },
      budget,
    );
}

function bodyProblem({ body }: Sent, input: JsonObject): Problem | undefined {
  const sent = jsonIn(body);
  const wanted = normalise(input);
  // A null and an absent member are the same: the SDK may send either.
  if (sent !== undefined && isDeepStrictEqual(normalise(sent), wanted)) return undefined;
  return {
    message: 'What the SDK sends is not what it was given.',
    expected: JSON.stringify(wanted),
    actual: body,
  };
}

function schemaProblem({ body }: Sent): Problem | undefined {
  const [broken] = brokenInRequest('CreateSnapshot', jsonIn(body) ?? null);
  if (broken === undefined) return undefined;
  return {
    message: `What the SDK makes of a valid input breaks the specification: ${broken.message}.`,
    expected: broken.constraint.rule.title,
    actual: body,
    place: broken.instancePointer,
  };
}

const wantedHeaders: readonly (readonly [string, RegExp])[] = [
  ['x-amz-target', exactly(targetHeader('CreateSnapshot'))],
  ['content-type', exactly(service.contentType)],
  ['x-amz-date', /^\d{8}T\d{6}Z$/],
  [
    'authorization',
    new RegExp(
      `^AWS4-HMAC-SHA256 Credential=test/\\d{8}/us-east-1/${service.signingName}/aws4_request, ` +
        'SignedHeaders=(?=.*\\bhost\\b)(?=.*x-amz-target)\\S+, Signature=[0-9a-f]{64}$',
    ),
  ],
];

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('.', '\\.')}$`);
}

function httpProblem({ method, path, headers }: Sent): Problem | undefined {
  if (method !== 'POST' || path !== '/')
    return { message: 'The request goes elsewhere.', expected: 'POST /', actual: `${method} ${path}` };
  const wrong = wantedHeaders.find(([name, form]) => !form.test(headers[name] ?? ''));
  if (wrong === undefined) return undefined;
  const [name, form] = wrong;
  return {
    message: `The header ${name} is not as the protocol has it.`,
    expected: String(form),
    actual: headers[name] ?? 'nothing',
    place: name,
  };
}

/** Members set to `undefined`, as programs do that fill in what they have. */
const undefinedMembers: readonly object[] = [
  { ClusterName: 'c', SnapshotName: 's', KmsKeyId: undefined, Tags: undefined },
  { ClusterName: 'c', SnapshotName: 's', Tags: [{ Key: 'k', Value: undefined }] },
];

async function undefinedProblem(sdk: SdkPackage, input: object): Promise<Problem | undefined> {
  const { sent } = await callOverStub(sdk, 'CreateSnapshot', input, accepted);
  const wanted: Json = JSON.parse(JSON.stringify(input));
  const body = sent[0]?.body ?? 'no request';
  if (isDeepStrictEqual(jsonIn(body), wanted)) return undefined;
  return {
    message: 'A member that is undefined is not left out.',
    expected: JSON.stringify(wanted),
    actual: body,
    example: wanted,
  };
}

function jsonIn(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** What the SDK puts on the wire for every input that the specification allows. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.sends-what-it-is-given',
    level: 'MUST',
    title: 'The SDK sends every valid input as it was given, with the same text, order and nulls.',
    source: source(
      'protocol.aws-json',
      'structure | JSON object. Each member value provided for the structure is serialized as a JSON property where the property name is the same as the member name.',
    ),
    run: onSent(bodyProblem),
  },
  {
    id: 'sdk.leaves-out-undefined',
    level: 'MUST',
    title: 'The SDK does not send a member that is undefined.',
    source: source(
      'protocol.tests',
      'id: "AwsJson11StructuresDontSerializeNullValues", documentation: "Null structure values are dropped"',
    ),
    run: async (sdk) => {
      const problems = await Promise.all(undefinedMembers.map((input) => undefinedProblem(sdk, input)));
      return judged(
        undefinedMembers.length,
        problems.filter((problem) => problem !== undefined),
      );
    },
  },
  {
    id: 'sdk.sends-valid-requests',
    level: 'MUST',
    title: 'The SDK makes a valid request of every valid input.',
    source: source(
      'model',
      '"com.amazonaws.memorydb#CreateSnapshotRequest": { "type": "structure", "members": { "ClusterName": { "target": "com.amazonaws.memorydb#String"',
    ),
    run: onSent(schemaProblem),
  },
  {
    id: 'sdk.addresses-the-operation',
    level: 'MUST',
    title: 'The SDK sends the target, the content type and the signature that the protocol requires.',
    source: source('protocol.aws-json', 'This header has a static value of application/x-amz-json-1.1.'),
    run: onSent(httpProblem),
  },
];
