import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../properties/catalogue.js';
import type { Reporter, RunEvent } from './engine/events.js';
import { NoRequirementMatches } from './engine/select.js';
import { fakeTarget, tinyMemoryDb } from './engine/testing/fake-wire.js';
import { judge, TargetIsGivenTwice, type JudgeOptions } from './judge.js';
import { NumberIsWrong } from './number-range.js';
import { startReference, type ReferenceOptions } from './reference/reference.js';
import { EndpointCostsMoney, EndpointIsNotAUrl } from './target/endpoint.js';
import { OptionNeedsAnEndpoint } from './target/target-spec.js';

/** One rule, that every CreateSnapshot is accepted, and one scenario that sends some. */
const catalogue: Catalogue = {
  requirements: [
    {
      id: 'wire.accepts',
      level: 'MUST',
      topic: 'success-status',
      title: 'Takes every CreateSnapshot.',
      source: { tier: 'api', title: 'A page', url: 'https://example.org/', quote: 'a sentence' },
      judge: ({ steps }) => {
        const step = steps.findIndex(
          ({ operation, exchange }) => operation === 'CreateSnapshot' && exchange.outcome.kind !== 'accepted',
        );
        const violation = {
          step,
          message: 'refused',
          expected: { kind: 'accepted' },
          signature: '',
        } as const;
        return step < 0 ? { kind: 'satisfied' } : { kind: 'violated', violation };
      },
    },
  ],
  scenarios: [
    {
      name: 'creation',
      title: 'Creates.',
      needs: [],
      strata: [{ name: 'any', arbitrary: fc.nat() }],
      act: async (_, context) => {
        const { name } = await context.leaseCluster();
        await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
      },
    },
  ],
};
/** An environment that names no endpoint, no credentials and no folder with AWS's files. */
const env = { HOME: '/nowhere' };
const small = { catalogue, env, runs: 5 } satisfies JudgeOptions;

/** Does something with the endpoint of a MemoryDB that notes the operations it is asked for. */
async function served<Result>(
  options: ReferenceOptions,
  use: (endpoint: string, asked: string[]) => Promise<Result>,
): Promise<Result> {
  const asked: string[] = [];
  const reference = await startReference({
    ...options,
    middleware: [
      ({ operation }, next) => {
        asked.push(operation);
        return next();
      },
    ],
  });
  try {
    return await use(reference.endpoint, asked);
  } finally {
    await reference.close();
  }
}

describe('judge', () => {
  it('judges the embedded MemoryDB by all rules unless told otherwise, and stops it', async () => {
    const report = await judge({ env, runs: 1, maxRequests: 30 });
    expect(report).toMatchObject({
      tool: { name: 'memorydb-conformance' },
      target: { kind: 'embedded' },
      options: { seed: expect.any(Number), concurrency: 8, strict: false, only: [], rate: undefined },
      leftovers: [],
    });
    expect(report.requirements.length).toBeGreaterThan(50);
    await expect(fetch(report.target.endpoint)).rejects.toThrow('fetch failed');
  });

  it('comes to a verdict on an endpoint', async () => {
    const report = await served({}, (endpoint) => judge({ ...small, endpoint }));
    expect(report).toMatchObject({ verdict: 'conformant', target: { kind: 'url' }, leftovers: [] });
    expect(report.requirements).toMatchObject([{ id: 'wire.accepts', status: 'passed', cases: 5 }]);
  });

  it('finds the endpoint and the region in the environment where none are given', async () => {
    const report = await served({}, (endpoint) =>
      judge({ ...small, env: { ...env, AWS_ENDPOINT_URL: endpoint, AWS_REGION: 'eu-west-1' } }),
    );
    expect(report).toMatchObject({
      verdict: 'conformant',
      target: { kind: 'url', endpointFrom: 'AWS_ENDPOINT_URL', region: 'eu-west-1' },
    });
  });

  it('signs with the credentials given, for the region given', async () => {
    const signer = { accessKeyId: 'AKIAMINE', secretAccessKey: 'mine' };
    await served({ verifySignatures: signer }, async (endpoint) => {
      const right = { ...small, endpoint, region: 'eu-west-1', credentials: signer };
      const report = await judge(right);
      expect(report).toMatchObject({
        verdict: 'conformant',
        target: { region: 'eu-west-1', credentialsFrom: 'the credentials given' },
      });
      expect(JSON.stringify(report)).not.toContain('mine');
      const wrong = await judge({ ...right, credentials: { ...signer, secretAccessKey: 'yours' } });
      expect(wrong.reason).toContain('refuses these credentials');
    });
  });

  it('uses the cluster given, and creates none', async () => {
    const db = tinyMemoryDb();
    db.clusters.add('mine');
    const asked: (string | undefined)[] = [];
    const target = fakeTarget((operation, input) => {
      asked.push(operation);
      return db.behave(operation, input);
    }, 'mine');
    const before = await judge({ ...small, target });
    expect(before.target.cluster).toBe('mine');
    expect(asked).toContain('CreateSnapshot');
    expect(asked).not.toContain('CreateCluster');
    expect([...db.clusters]).toEqual(['mine']);
  });

  it('tells its reporters and the callback the same, and ends the reporters', async () => {
    const [told, called]: RunEvent[][] = [[], []];
    let ended = 0;
    const reporter: Reporter = { onEvent: (event) => void told?.push(event), end: async () => void ended++ };
    const target = fakeTarget(tinyMemoryDb().behave);
    const report = await judge({
      ...small,
      target,
      reporters: [reporter],
      onEvent: (event) => void called?.push(event),
    });
    expect(called).toEqual(told);
    expect(told?.at(-1)).toEqual({ type: 'run-finished', report });
    expect(ended).toBe(1);
  });

  it('ends every reporter where one of them breaks, and tells of that one', async () => {
    let ended = 0;
    const broken: Reporter = { onEvent: () => {}, end: () => Promise.reject(new Error('disk full')) };
    const sound: Reporter = { onEvent: () => {}, end: async () => void ended++ };
    const target = fakeTarget(tinyMemoryDb().behave);
    await expect(judge({ ...small, target, reporters: [broken, sound] })).rejects.toThrow('disk full');
    expect(ended).toBe(1);
  });

  it('leaves a target of the caller open', async () => {
    let closed = 0;
    const target = { ...fakeTarget(tinyMemoryDb().behave), close: async () => void closed++ };
    expect((await judge({ ...small, target })).verdict).toBe('conformant');
    expect(closed).toBe(0);
  });
});

describe('a signal', () => {
  it('that is aborted before the start lets nothing be sent', async () => {
    await served({}, async (endpoint, asked) => {
      const report = await judge({ ...small, endpoint, signal: AbortSignal.abort() });
      expect(report).toMatchObject({ verdict: 'inconclusive', requests: 0 });
      expect(report.requirements[0]?.status).toBe('not-run');
      expect(asked).toEqual([]);
    });
  });

  it('that is aborted on the way ends the run, and what it made is removed', async () => {
    const db = tinyMemoryDb();
    const controller = new AbortController();
    const report = await judge({
      ...small,
      runs: 200,
      target: fakeTarget(db.behave),
      signal: controller.signal,
      onEvent: ({ type }) => {
        if (type === 'case-finished') controller.abort();
      },
    });
    expect(report.requirements[0]?.status).toBe('not-run');
    expect([...db.clusters, ...db.snapshots.keys()]).toEqual([]);
  });
});

describe('options that are wrong', () => {
  const target = fakeTarget(() => {
    throw new Error('Nothing is sent for options that are wrong.');
  });
  // What a reporter writes appears when it is ended: here there is nothing to write.
  const reporter: Reporter = { onEvent: () => expect.fail('told'), end: () => expect.fail('ended') };

  it.each([
    [{ target, runs: 0 }, NumberIsWrong, 'runs must be a whole number from 1'],
    [
      { target, concurrency: 1.5 },
      NumberIsWrong,
      'concurrency must be a whole number from 1 to 256, not "1.5".',
    ],
    [{ target, maxTime: Number.NaN }, NumberIsWrong, 'maxTime must be a number of seconds above 0'],
    [{ target, only: ['wire.acepts'] }, NoRequirementMatches, 'The closest: wire.accepts'],
    [
      { target, endpoint: 'http://x', region: 'y' },
      TargetIsGivenTwice,
      'Leave out endpoint, region, or target.',
    ],
    [{ endpoint: 'x' }, EndpointIsNotAUrl, 'Did you mean http://x'],
    [{ endpoint: 'https://memory-db.us-east-1.amazonaws.com' }, EndpointCostsMoney, 'allowAws'],
    [{ cluster: 'mine' }, OptionNeedsAnEndpoint, 'needs --endpoint'],
  ] as const)('%# are refused before anything is sent', async (options, kind, message) => {
    const refused = judge({ catalogue, env, reporters: [reporter], ...options });
    await expect(refused).rejects.toBeInstanceOf(kind);
    await expect(refused).rejects.toThrow(message);
  });
});
