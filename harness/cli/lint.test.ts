import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../properties/catalogue.js';
import { observe, refusal, type StepPlan } from '../../properties/testing/observation-builder.js';
import type { JsonObject } from '../../spec/json.js';
import { loadRealAnswers } from '../../fixtures/real-answers/load.js';
import { replay } from '../evidence/replay.js';
import { harOf } from '../lint/testing/har-of.js';
import { runCommandLine } from './program.js';
import { FakeDependencies } from './testing/fake-dependencies.js';
import { FakeShell } from './testing/fake-shell.js';

const { requirements } = await loadCatalogue();

class WithRules extends FakeDependencies {
  override async loadCatalogue() {
    return { requirements, scenarios: [] };
  }
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
});
afterEach(async () => rm(folder, { recursive: true }));

async function lint(content: JsonObject | string, ...args: readonly string[]) {
  const file = join(folder, 'traffic.har');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const shell = new FakeShell();
  const code = await runCommandLine(['lint', file, ...args], shell, new WithRules());
  return { code, out: shell.out, err: shell.err };
}

const har = (...plans: readonly StepPlan[]) => harOf(observe(...plans).steps);
const entriesOf = (archive: JsonObject): JsonObject[] => JSON.parse(JSON.stringify(archive)).log.entries;

describe('lint', () => {
  it('passes what keeps the rules, and says what it left out', async () => {
    const [entry = {}] = entriesOf(har({}));
    const other = { request: { headers: [] } };
    const { code, err } = await lint({ log: { entries: [entry, other] } });
    expect(code).toBe(0);
    expect(err).toContain('1 exchange judged');
    expect(err).toContain('1 of other services, 0 recorded without headers');
  });

  it('blames what breaks a rule', async () => {
    const { code, out } = await lint(har({ answer: { body: { Snapshot: { Name: 7 } } } }));
    expect(code).toBe(1);
    expect(out).toContain('NONCONFORMANT');
  });

  it('does not blame what was made before the recording began, nor who refuses a caller', async () => {
    const { code } = await lint(
      har(
        {
          operation: 'DescribeSnapshots',
          input: { SnapshotName: 'older' },
          answer: refusal('SnapshotNotFoundFault'),
        },
        { answer: refusal('SnapshotAlreadyExistsFault') },
        { input: { ClusterName: 'gone', SnapshotName: 'other' }, answer: refusal('ClusterNotFoundFault') },
        { answer: refusal('ExpiredTokenException', 403) },
      ),
    );
    expect(code).toBe(3);
  });

  it.each(loadRealAnswers())('does not blame the real service: $title', async (recording) => {
    const { code, out } = await lint(harOf(replay(recording).steps), '--strict');
    expect(out).not.toContain('NONCONFORMANT');
    expect([0, 3]).toContain(code);
  });

  it('keeps credentials of an archive from its reports', async () => {
    const file = join(folder, 'report.json');
    const secret = { authorization: 'AWS4-HMAC-SHA256 Credential=hush' };
    const plan = { requestHeaders: secret, answer: { body: { Snapshot: { Name: 7 } } } };
    const { out } = await lint(har(plan), '--reporter', 'json');
    expect(out).toContain('"verdict": "nonconformant"');
    expect(out + file).not.toContain('hush');
  });
});

describe('a file that is no recording is refused in one sentence', () => {
  const [entry = {}] = entriesOf(har({}));
  const answering = (content: JsonObject): JsonObject => ({
    log: {
      entries: [{ ...entry, response: { status: 200, headers: [{ name: 'a', value: 'b' }], content } }],
    },
  });
  it.each<[string, JsonObject | string, string]>([
    ['not JSON', 'GET / HTTP/1.1', 'it is not JSON'],
    ['too deep', '['.repeat(1_000_000), 'it is not JSON'],
    ['another document', { entries: [] }, 'it has no log.entries'],
    ['no entries', { log: { entries: [] } }, 'no exchange with MemoryDB among 0 entries'],
    ['bad base64', answering({ text: '?', encoding: 'base64' }), 'is no base64'],
    ['an entry that is none', { log: { entries: [7] } }, 'entry 0 is wrong: it is no object'],
  ])('%s', async (_, content, why) => {
    const { code, out, err } = await lint(content);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a file that is not there', async () => {
    const shell = new FakeShell();
    expect(await runCommandLine(['lint', join(folder, 'none.har')], shell, new WithRules())).toBe(2);
    expect(shell.err).toContain('it cannot be read');
  });
});
