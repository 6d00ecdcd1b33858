import { describe, expect, it, vi } from 'vitest';
import { operations } from '../../spec/types.js';
import { readWithSdk } from './sdk.js';

const answer = (status: number, body: object, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'an-id', ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

/** Ends once everything has run that needs no timer. */
async function afterManyTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe("the SDK's view of an answer", () => {
  it('is the typed output, dates as ISO strings', async () => {
    const Shards = [{ Name: '0001', SnapshotCreationTime: 1_600_000_000.5 }];
    const body = { Snapshot: { Name: 'a', ClusterConfiguration: { Shards }, Unmodelled: true } };
    expect(await readWithSdk('CreateSnapshot', answer(200, body))).toEqual({
      kind: 'output',
      output: {
        Snapshot: {
          Name: 'a',
          ClusterConfiguration: {
            Shards: [{ Name: '0001', SnapshotCreationTime: '2020-09-13T12:26:40.500Z' }],
          },
        },
      },
    });
  });

  it.each([
    'ClusterNotFoundFault',
    'com.amazonaws.memorydb#ClusterNotFoundFault',
    'ClusterNotFoundFault:http://internal/',
  ])('is the modelled exception of %s', async (__type) => {
    expect(await readWithSdk('CreateSnapshot', answer(400, { __type, message: 'no' }))).toEqual({
      kind: 'exception',
      name: 'ClusterNotFoundFault',
      modelled: true,
      message: 'no',
      status: 400,
      requestId: 'an-id',
    });
  });

  it('is an unmodelled exception of a name nobody knows', async () => {
    expect(await readWithSdk('CreateSnapshot', answer(400, { __type: 'Whatever' }))).toMatchObject({
      kind: 'exception',
      name: 'Whatever',
      modelled: false,
    });
  });

  it('is that of one attempt: an answer that the SDK would ask for again is not waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const view = readWithSdk('CreateSnapshot', answer(500, { __type: 'InternalFailure' }));
      expect(await Promise.race([view, afterManyTurns()])).toMatchObject({ kind: 'exception', status: 500 });
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(operations)('can be had of %s', async (operation) => {
    expect(await readWithSdk(operation, answer(200, {}))).toEqual({ kind: 'output', output: {} });
  });

  it('is the output of what it gave, by its own members', async () => {
    expect(await readWithSdk('ListTags', answer(200, { TagList: [{ Key: 'k', Value: '' }] }))).toEqual({
      kind: 'output',
      output: { TagList: [{ Key: 'k', Value: '' }] },
    });
  });

  it.each([
    ['text', '<html>'],
    ['half an object', '{"Snapshot":'],
    ['a very deep list', '['.repeat(200_000)],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00])],
  ])('is an exception, and no crash, of %s', async (_, body) => {
    const view = await readWithSdk('CreateSnapshot', { ...answer(200, {}), body: Buffer.from(body) });
    expect(view).toMatchObject({ kind: 'exception', modelled: false });
  });
});
