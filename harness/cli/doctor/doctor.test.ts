import { describe, expect, it } from 'vitest';
import { coloursFor } from '../../report/colours.js';
import {
  exchangeOf,
  fakeTarget,
  fault,
  ok as accepted,
  tinyMemoryDb,
  type Behaviour,
} from '../../engine/testing/fake-wire.js';
import type { Loss, Outcome } from '../../wire/exchange.js';
import { runCommandLine } from '../program.js';
import { FakeDependencies } from '../testing/fake-dependencies.js';
import { FakeShell } from '../testing/fake-shell.js';
import { firstAnswer } from './first-answer.js';
import { fail, render } from './line.js';
import { nodeVersion } from './node-version.js';

async function examined(behave: Behaviour, args: readonly string[] = [], shell = new FakeShell()) {
  const fakes = new FakeDependencies();
  let closed = 0;
  fakes.openTarget = async (spec) => ({
    ...fakeTarget(behave, spec.kind === 'url' ? spec.cluster : undefined),
    // What never comes is waited for no longer than this.
    settleTimeoutMs: 200,
    close: async () => void closed++,
  });
  const code = await runCommandLine(['doctor', '--endpoint', 'http://127.0.0.1:1', ...args], shell, fakes);
  expect(closed).toBe(1);
  return { code, out: shell.out, err: shell.err };
}

/** The little MemoryDB, which answers with a fault to the operations it does not have. */
function completeMemoryDb(): ReturnType<typeof tinyMemoryDb> {
  const tiny = tinyMemoryDb();
  const absent = new Set(['CopySnapshot', 'ListTags', 'TagResource', 'UntagResource', 'UpdateCluster']);
  const behave: Behaviour = (operation, input) =>
    operation !== undefined && absent.has(operation)
      ? fault('InvalidParameterValueException')
      : tiny.behave(operation, input);
  return { ...tiny, behave };
}

describe('nodeVersion', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['20.20.2', 'ok'],
    ['22.1.0', 'ok'],
    ['20.9.0', 'fail'],
    ['18.20.0', 'fail'],
  ])('%s is %s', (version, status) => {
    expect(nodeVersion(version, '20.19').status).toBe(status);
  });
});

describe('firstAnswer', () => {
  const lost = (loss: Loss): Outcome => ({
    kind: 'lost',
    loss,
    detail: 'why',
  });
  it.each([
    [lost('unreachable'), 'set-up', 'Nothing answers at http://x'],
    [lost('no-tls'), 'set-up', 'It speaks no TLS that is trusted: why.'],
    [lost('not-http'), 'set-up', 'It does not speak HTTP'],
    [lost('timed-out'), 'target', 'It gave no answer in time'],
    [lost('reset'), 'target', 'It closed the connection'],
    [lost('too-large'), 'target', 'Its answer has no end'],
    [{ kind: 'garbled', status: 200, reason: 'no JSON' }, 'set-up', 'It does not speak awsJson1_1'],
    [
      { kind: 'refused', status: 404, type: undefined, message: undefined, body: undefined },
      'set-up',
      'It does not speak awsJson1_1',
    ],
    [fault('UnrecognizedClientException'), 'set-up', 'The target refuses these credentials'],
  ] as const)('blames the right side: %j', (outcome, fault_, text) => {
    const last = firstAnswer(exchangeOf(outcome), 'http://x', true).at(-1);
    expect(last).toMatchObject({ status: 'fail', fault: fault_, text: expect.stringContaining(text) });
  });

  it.each([fault('InvalidParameterValueException'), fault('UnknownOperationException')])(
    'goes on: %j',
    (outcome) => {
      expect(firstAnswer(exchangeOf(outcome), 'http://x', false).map(({ status }) => status)).toEqual([
        'ok',
        'ok',
        'ok',
        'ok',
      ]);
    },
  );

  it.each([
    [{ ...fault('X'), leniencies: ['byte-order-mark'] } as const, 'It speaks JSON that no client reads'],
    [
      { kind: 'garbled', status: 200, reason: 'the body is not JSON' } as const,
      'and refuses with what is not',
    ],
  ])('warns of a target that no client can read, and goes on: %j', (outcome, text) => {
    const lines = firstAnswer(exchangeOf(outcome), 'http://x', false);
    expect(lines.map(({ status }) => status)).toEqual(['ok', 'ok', 'warn', 'ok']);
    expect(lines[2]?.text).toContain(text);
  });

  it('warns of a target that accepts a request naming nothing', () => {
    const lines = firstAnswer(exchangeOf(accepted({})), 'http://x', false);
    expect(lines.map(({ status }) => status)).toEqual(['ok', 'ok', 'warn', 'ok']);
  });
});

describe('render', () => {
  it('puts the fix below, within the columns, and shows nothing hostile', () => {
    const line = fail(
      'target',
      'It says \u001b[2J and much more that does not fit one line',
      'Look at the log of the target first.',
    );
    expect(render(line, coloursFor(false), 40)).toEqual([
      'fail  It says \\x1b[2J and much more that',
      '      does not fit one line',
      '      → Look at the log of the target',
      '      first.',
    ]);
  });
});

describe('doctor', () => {
  it('finds all well, and leaves nothing behind', async () => {
    const { behave, clusters, snapshots } = completeMemoryDb();
    const { code, out } = await examined(behave);
    expect(out).toContain('It makes a cluster, which becomes available.');
    expect(out).toContain('It removes a cluster.');
    expect(out).toContain('All is well for a run.');
    expect(code).toBe(0);
    expect([clusters.size, snapshots.size]).toEqual([0, 0]);
  });

  it('blames the set-up where nothing answers', async () => {
    const { code, out } = await examined(() => ({
      kind: 'lost',
      loss: 'unreachable',
      detail: 'ECONNREFUSED',
    }));
    expect(code).toBe(2);
    expect(out).toContain('The set-up is wrong');
  });

  it('blames a target that makes no cluster', async () => {
    const tiny = completeMemoryDb();
    const { code, out } = await examined((operation, input) =>
      operation === 'CreateCluster' && input['ClusterName'] !== undefined
        ? fault('InternalFailure', 500)
        : tiny.behave(operation, input),
    );
    expect(code).toBe(3);
    expect(out).toContain('fail  It does not make a cluster: HTTP 500 InternalFailure');
    expect(out).toContain('The target is wrong');
  });

  it('removes the cluster that never became available', async () => {
    const tiny = completeMemoryDb();
    const { code } = await examined((operation, input) =>
      operation === 'DescribeClusters' && input['ClusterName'] !== undefined
        ? accepted({ Clusters: [{ Name: input['ClusterName'], Status: 'creating' }] })
        : tiny.behave(operation, input),
    );
    expect(code).toBe(3);
    expect(tiny.clusters.size).toBe(0);
  });

  it('tells what it could not remove', async () => {
    const tiny = completeMemoryDb();
    const { out } = await examined((operation, input) =>
      operation === 'DeleteCluster' ? fault('InternalFailure', 500) : tiny.behave(operation, input),
    );
    expect(out).toMatch(/warn {2}It did not remove cluster mc/);
    expect(out).toContain('A run is possible, and will see less.');
  });

  it('warns of operations that are not there', async () => {
    const tiny = completeMemoryDb();
    const { code, out } = await examined((operation, input) =>
      operation === 'CopySnapshot' ? fault('UnknownOperationException') : tiny.behave(operation, input),
    );
    expect(code).toBe(0);
    expect(out).toContain('warn  The target does not answer CopySnapshot.');
  });

  it('looks for the cluster that was given, and makes none', async () => {
    const tiny = completeMemoryDb();
    const { code, out } = await examined(tiny.behave, ['--cluster', 'mine']);
    expect(code).toBe(2);
    expect(out).toContain('Cluster mine is not there');
  });

  it('removes what it made when it is interrupted', async () => {
    const tiny = completeMemoryDb();
    const shell = new FakeShell();
    const { code } = await examined(
      (operation, input) => {
        if (operation === 'CreateCluster' && input['ClusterName'] !== undefined) shell.press();
        return tiny.behave(operation, input);
      },
      [],
      shell,
    );
    expect(code).toBe(130);
    expect(tiny.clusters.size).toBe(0);
  });
});
