import { describe, expect, it } from 'vitest';
import { isObject } from '../../spec/json.js';
import type { Middleware } from './answer.js';
import type { HttpMiddleware } from './http-middleware.js';
import { largestBody } from './protocol.js';
import { onBench } from './testing/bench.js';

const asked = { ClusterName: 'shop', SnapshotName: 'nightly' };

/** Changes what one operation answers about a snapshot. */
const renamed: Middleware = ({ operation }, next) => {
  const answer = next();
  if (operation !== 'CreateSnapshot' || answer.kind !== 'ok') return answer;
  const { Snapshot } = answer.body;
  return { ...answer, body: { Snapshot: { ...(isObject(Snapshot) && Snapshot), Name: 'other' } } };
};

describe('Middleware', () => {
  it('may change an answer, of its operation alone', () =>
    onBench({ middleware: [renamed] }, async ({ cluster, ok, reference }) => {
      await cluster('shop');
      expect((await ok('CreateSnapshot', asked))['Snapshot']).toMatchObject({
        Name: 'other',
        Status: 'creating',
      });
      expect([...reference.plane.state.snapshots.keys()]).toEqual(['nightly']);
    }));

  it('may change the input: types are read after it', () =>
    onBench(
      {
        middleware: [({ input }, next) => next({ ...input, Tags: [] })],
      },
      async ({ cluster, ok }) => {
        await cluster('shop');
        await ok('CreateSnapshot', { ...asked, Tags: 'none' });
      },
    ));

  it('may answer itself, and count', () =>
    onBench(
      {
        middleware: [
          ({ operation, count }, next) =>
            operation === 'ListTags' && count === 2
              ? { kind: 'fault', type: 'ThrottlingException', status: 429, message: 'Slower, please.' }
              : next(),
        ],
      },
      async ({ bend, ok, fault }) => {
        expect(await fault('ListTags', { ResourceArn: 'x' })).toBe('InvalidARNFault');
        await ok('DescribeClusters', {});
        const reply = await bend('ListTags', { body: '{}' });
        expect([reply.status, reply.body]).toEqual([
          429,
          { __type: 'ThrottlingException', message: 'Slower, please.' },
        ]);
        expect(await fault('ListTags', { ResourceArn: 'x' })).toBe('InvalidARNFault');
      },
    ));

  it('is passed from the first to the last, each seeing what the one before made', () => {
    const seen: unknown[] = [];
    const note: Middleware = ({ input }, next) => {
      seen.push(input['Mark']);
      return next({ ...input, Mark: seen.length });
    };
    return onBench({ middleware: [note, note] }, async ({ ok }) => {
      await ok('DescribeClusters', {});
      expect(seen).toEqual([undefined, 1]);
    });
  });

  it('that throws is a failure of the server, not of the connection', () =>
    onBench(
      {
        middleware: [
          () => {
            throw new Error('This one is broken.');
          },
        ],
      },
      async ({ bend }) => {
        const reply = await bend('DescribeClusters', { body: '{}' });
        expect([reply.status, reply.body?.['__type']]).toEqual([500, 'InternalFailure']);
      },
    ));
});

describe('HTTP middleware', () => {
  const over =
    (status: number): HttpMiddleware =>
    async (_, next) => {
      const answer = await next();
      return 'status' in answer ? { ...answer, status } : answer;
    };

  it('may change a request and an answer', () =>
    onBench(
      { httpMiddleware: [over(203), (raw, next) => next({ ...raw, body: Buffer.from('{}') })] },
      async ({ bend }) => {
        const reply = await bend('DescribeClusters', { body: 'not JSON' });
        expect([reply.status, reply.body]).toEqual([203, { Clusters: [] }]);
      },
    ));

  it('sees one byte more of a body than a body may have', () => {
    const seen: number[] = [];
    const note: HttpMiddleware = (raw, next) => {
      seen.push(raw.body.length);
      return next();
    };
    return onBench({ httpMiddleware: [note] }, async ({ bend }) => {
      await bend('DescribeClusters', { body: 'x'.repeat(2 * largestBody) });
      expect(seen).toEqual([largestBody + 1]);
    });
  });

  it('may write an answer itself', () =>
    onBench(
      {
        httpMiddleware: [
          () =>
            Promise.resolve({
              write: (response) => {
                response.write('{"Clusters"');
                response.end(':[]}');
              },
            }),
        ],
      },
      async ({ bend }) => {
        const reply = await bend('DescribeClusters', { body: '{}' });
        expect([reply.headers.get('transfer-encoding'), reply.body]).toEqual(['chunked', { Clusters: [] }]);
      },
    ));

  it('that throws cuts the connection, and the server lives on', () =>
    onBench(
      {
        httpMiddleware: [({ path }, next) => (path === '/cut' ? Promise.reject(new Error('Cut.')) : next())],
      },
      async ({ bend, ok }) => {
        await expect(bend('DescribeClusters', { path: '/cut', body: '{}' })).rejects.toThrow('fetch failed');
        await ok('DescribeClusters', {});
      },
    ));
});
