import fc from 'fast-check';
import { at, isList, isObject, type Json, type JsonObject } from '../../../spec/json.js';
import { normalise, source } from '../../../spec/model.js';
import { service } from '../../../spec/service.js';
import { difference } from '../../../properties/vocabulary/sdk-output.js';
import { boundaries } from '../../generate/boundaries.js';
import { valid } from '../../generate/valid.js';
import { responseSchemaFor, youngerThan } from '../age.js';
import { forAll, type Budget, type Check, type Judgement, type Problem } from '../check.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub } from '../stub.js';

const asked = { ClusterName: 'c', SnapshotName: 's' };

/** Every answer that the specification allows, as far as a version can know it. */
export function answersFor(version: string): fc.Arbitrary<JsonObject> {
  const schema = responseSchemaFor(version);
  return fc
    .oneof(
      valid(schema).filter(isObject),
      ...boundaries(schema).map(({ arbitrary }) => arbitrary.filter(isObject)),
    )
    .map((answer) => (isObject(answer) ? answer : {}));
}

const shard = { Name: '0001', Configuration: { Slots: '0-16383', ReplicaCount: 1 }, Size: '12 MB' };

/** Edges that no random choice may miss. */
export const answerExamples: readonly JsonObject[] = [
  snapshot({}),
  snapshot({ DataTiering: 'true' }),
  snapshot({ DataTiering: 'false', KmsKeyId: null }),
  shards({ ...shard, SnapshotCreationTime: 1_700_000_000 }),
  shards({ ...shard, SnapshotCreationTime: 1_700_000_000.125 }),
  shards({ ...shard, SnapshotCreationTime: 0 }),
  shards(),
];

function snapshot(more: JsonObject): JsonObject {
  return {
    Snapshot: {
      Name: 's',
      Status: 'creating',
      Source: 'manual',
      ARN: 'arn:aws:memorydb:us-east-1:1:snapshot/s',
      ...more,
    },
  };
}

function shards(...Shards: readonly JsonObject[]): JsonObject {
  return snapshot({ ClusterConfiguration: { Name: 'c', Port: 6379, NumShards: Shards.length, Shards } });
}

/** The answer with members in it that no model has. */
function withUnknown(value: Json): Json {
  if (isList(value)) return value.map(withUnknown);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, inner]) => [name, withUnknown(inner)] as const);
  return { ...Object.fromEntries(members), Unmodelled: { deep: [1, null] } };
}

function reading(change: (answer: Json) => Json) {
  return async (sdk: SdkPackage, budget: Budget): Promise<Judgement> => {
    const schema = responseSchemaFor(sdk.version);
    const judgement = await forAll(
      answersFor(sdk.version),
      answerExamples,
      (answer) => problemWith(sdk, schema, change(answer)),
      budget,
    );
    const young = youngerThan(sdk.version).map(
      (pointer) => `The version is older than ${pointer}, and does not know it.`,
    );
    return judgement.kind === 'not-exercised' ? judgement : { ...judgement, news: young };
  };
}

async function problemWith(sdk: SdkPackage, schema: JsonObject, answer: Json): Promise<Problem | undefined> {
  const { received } = await callOverStub(sdk, 'CreateSnapshot', asked, {
    status: 200,
    headers: { 'content-type': service.contentType, 'x-amzn-requestid': 'an-id' },
    body: JSON.stringify(answer),
  });
  if (received.kind === 'exception')
    return {
      message: 'The SDK cannot read a valid answer.',
      expected: JSON.stringify(answer),
      actual: `${received.name}: ${received.message}`,
    };
  const pointer = difference(normalise(answer), received.output, schema);
  if (pointer !== undefined)
    return {
      message: `What the SDK reads at ${pointer} is not what stands on the wire.`,
      expected: JSON.stringify(at(answer, pointer) ?? null),
      actual: JSON.stringify(at(received.output, pointer) ?? null),
      place: pointer,
    };
  if (received.metadata.requestId === 'an-id') return undefined;
  return {
    message: 'The SDK does not report the id of the request.',
    expected: 'an-id',
    actual: received.metadata.requestId ?? 'nothing',
    place: '$metadata.requestId',
  };
}

/** What the SDK reads from every answer that the specification allows. */
export const checks: readonly Check[] = [
  {
    id: 'sdk.reads-what-was-sent',
    level: 'MUST',
    title:
      'The SDK reads every valid response as an equal value, with absent and null members and times with fractions.',
    source: source(
      'model',
      '"com.amazonaws.memorydb#CreateSnapshotResponse": { "type": "structure", "members": { "Snapshot": { "target": "com.amazonaws.memorydb#Snapshot"',
    ),
    run: reading((answer) => answer),
  },
  {
    id: 'sdk.ignores-the-unknown',
    level: 'MUST',
    title: 'The SDK reads the members that it knows of a response that has others too.',
    source: source(
      'model',
      '"com.amazonaws.memorydb#CreateSnapshotResponse": { "type": "structure", "members": { "Snapshot": { "target": "com.amazonaws.memorydb#Snapshot"',
      {
        kind: 'need',
        from: 'A newer service responds with members that an older SDK does not know, and applications are not updated on that day.',
      },
    ),
    run: reading(withUnknown),
  },
];
