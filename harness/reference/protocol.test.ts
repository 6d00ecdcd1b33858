import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { operations } from '../../spec/types.js';
import { largestBody } from './protocol.js';
import { onBench, type Bent, type Reply } from './testing/bench.js';

const asked = { ClusterName: 'shop', SnapshotName: 'nightly' };

/** What any answer has, whatever was asked. */
function expectWellFormed({ headers, body }: Reply): void {
  expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
  expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-amzn-query-error')).toBeNull();
  expect(body).toBeDefined();
}

describe('A body that is not a JSON object', () => {
  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '7'],
    ['cut short', '{"ClusterName":"shop"'],
    ['text behind it', '{} {}'],
    ['NaN', '{"ClusterName":NaN}'],
    ['a comma too many', '{"ClusterName":"shop",}'],
    ['single quotes', "{'ClusterName':'shop'}"],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['nested too deep', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('can not be read: %s', (_, body) =>
    onBench({}, async ({ bend }) => {
      const reply = await bend('CreateSnapshot', { body });
      expect([reply.status, reply.body]).toEqual([400, { __type: 'SerializationException' }]);
      expectWellFormed(reply);
    }),
  );
});

describe('A request', () => {
  it.each<[string, Json | undefined]>([
    ['{"ClusterName":"none","ClusterName":"shop","SnapshotName":"nightly"}', undefined],
    ['{"ClusterName":"shop","SnapshotName":"nightly","Unknown":{"Tags":[1,null]}}', undefined],
    ['{"ClusterName":"shop","SnapshotName":"nightly","KmsKeyId":null,"Tags":null}', undefined],
    ['{"ClusterName":"shop","SnapshotName":"nightly","__proto__":{"KmsKeyId":1}}', undefined],
    ['{"__proto__":{"ClusterName":"shop","SnapshotName":"nightly"}}', 'InvalidParameterValueException'],
    ['{"ClusterName":"shop","SnapshotName":null}', 'InvalidParameterValueException'],
    ['{"ClusterName":"__proto__","SnapshotName":"nightly"}', 'ClusterNotFoundFault'],
    ['{"ClusterName":["shop"],"SnapshotName":"nightly"}', 'SerializationException'],
    ['{"ClusterName":"none","SnapshotName":7}', 'SerializationException'],
  ])('is read as the protocol says: %s', (body, expected) =>
    onBench({}, async ({ cluster, bend, reference }) => {
      await cluster('shop');
      expect((await bend('CreateSnapshot', { body })).body?.['__type']).toBe(expected);
      expect([...reference.plane.state.snapshots.keys()]).toEqual(expected === undefined ? ['nightly'] : []);
    }),
  );

  it.each<[string, string, Bent, number, string]>([
    ['an unknown operation', 'CreateSnapshots', {}, 400, 'UnknownOperationException'],
    ['another case', 'createSnapshot', {}, 400, 'UnknownOperationException'],
    ['an inherited name', 'constructor', {}, 400, 'UnknownOperationException'],
    [
      'another case of the service',
      '',
      { headers: { 'x-amz-target': 'AmazonMemoryDb.CreateSnapshot' } },
      400,
      'UnknownOperationException',
    ],
    ['no target', '', { headers: { 'x-amz-target': '' } }, 400, 'UnknownOperationException'],
    [
      'another service',
      '',
      { headers: { 'x-amz-target': 'X.CreateSnapshot' } },
      400,
      'UnknownOperationException',
    ],
    ['another path', 'CreateSnapshot', { path: '/x' }, 404, 'UnknownOperationException'],
    ['a query', 'CreateSnapshot', { path: '/?Action=CreateSnapshot' }, 404, 'UnknownOperationException'],
    ['another method', 'CreateSnapshot', { method: 'PUT' }, 405, 'UnsupportedOperation'],
    [
      'another content type',
      'CreateSnapshot',
      { headers: { 'content-type': 'text/plain' } },
      415,
      'SerializationException',
    ],
    [
      'too large a body',
      'CreateSnapshot',
      { body: `{"x":"${'x'.repeat(largestBody)}"}` },
      413,
      'RequestEntityTooLargeException',
    ],
  ])('is refused for %s', (_, operation, bent, status, type) =>
    onBench({}, async ({ bend }) => {
      const reply = await bend(operation, { body: '{}', ...bent });
      expect([reply.status, reply.body?.['__type']]).toEqual([status, type]);
      expectWellFormed(reply);
    }),
  );

  it('may say its charset, and be as large as the limit', () =>
    onBench({}, async ({ bend }) => {
      const body = `{"x":"${'x'.repeat(largestBody - 8)}"}`;
      const headers = { 'content-type': 'application/x-amz-json-1.1; charset=utf-8' };
      expect((await bend('DescribeClusters', { body, headers })).body).toEqual({ Clusters: [] });
    }));

  it('for an operation that the policy leaves out is one for none', () =>
    onBench({ policy: { operations: ['CreateSnapshot'] } }, async ({ fault }) => {
      expect(await fault('ListTags', {})).toBe('UnknownOperationException');
      expect(await fault('CreateSnapshot', asked)).toBe('ClusterNotFoundFault');
    }));

  it("is answered by the policy's word for a wrong parameter", () =>
    onBench({ policy: { invalidParameter: 'ValidationException' } }, async ({ fault }) => {
      expect(await fault('CreateSnapshot', {})).toBe('ValidationException');
    }));

  it('gets members beyond the model where the policy says so', () =>
    onBench({ policy: { extraMembers: true } }, async ({ cluster, ok }) => {
      await cluster('shop');
      expect((await ok('CreateSnapshot', asked))['Snapshot']).toHaveProperty('Etag');
    }));
});

/** Bodies near to real ones: real members, holding anything. */
const nearRequest = fc
  .dictionary(
    fc.constantFrom(
      'ClusterName',
      'SnapshotName',
      'Tags',
      'TagKeys',
      'ResourceArn',
      'NodeType',
      'ACLName',
      'MaxResults',
      'NextToken',
      'ShardConfiguration',
      '__proto__',
      'toString',
    ),
    fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('shop', 'nightly', '__proto__', 'open-access'),
      fc.array(
        fc.record({ Key: fc.string(), Value: fc.string() }, { requiredKeys: [], noNullPrototype: true }),
      ),
    ),
  )
  .map((value) => JSON.stringify(value));

describe('Whatever is sent', () => {
  it('is answered, and never as a failure of the server', () =>
    onBench({}, async ({ cluster, bend, ok }) => {
      await cluster('shop');
      const body = fc.oneof(nearRequest, fc.string({ unit: 'binary' }), fc.uint8Array(), fc.json());
      const result = await fc.check(
        fc.asyncProperty(fc.constantFrom(...operations), body, async (operation, sent) => {
          const reply = await bend(operation, { body: sent });
          expect(reply.status).toBeLessThan(500);
          expectWellFormed(reply);
        }),
        { numRuns: 600 },
      );
      expect(result.failed, fc.defaultReportMessage(result)).toBe(false);
      await ok('DescribeSnapshots', {});
    }));
});
