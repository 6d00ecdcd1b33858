import { describe, expect, it } from 'vitest';
import { loadMutants } from '../../fixtures/mutants/load.js';
import type { Report } from '../engine/events.js';
import type { Finding } from '../findings/finding.js';
import { judge } from '../judge.js';
import { startReference, type ReferenceOptions } from '../reference/reference.js';
import { systemTime } from '../system-time.js';
import { urlTarget } from '../target/url.js';
import type { Target } from '../target/target.js';
import { readWithSdk } from '../wire/sdk.js';
import { replay } from './replay.js';

/** Runs something on an embedded MemoryDB, and says what is left of it then. */
async function on<Result>(
  options: ReferenceOptions,
  use: (target: Target) => Promise<Result>,
): Promise<Result> {
  const reference = await startReference(options);
  const target = urlTarget({
    endpoint: reference.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestTimeout: 10,
  });
  // A lag of the embedded MemoryDB is short.
  const quick = { ...target, consistencyWindowMs: 300 };
  try {
    return await use(quick);
  } finally {
    await target.close();
    await reference.close();
  }
}

async function found(options: ReferenceOptions, rule: string): Promise<{ report: Report; finding: Finding }> {
  const report = await on(options, (target) =>
    judge({ target, only: [rule], focus: new Set([rule]), maxShrinks: 5 }),
  );
  const [finding] = report.requirements.flatMap(({ findings = [] }) => findings);
  if (finding === undefined) throw new Error(`${rule} was not broken.`);
  return { report, finding };
}

let runs = 0;

function replayOn(options: ReferenceOptions, { report, finding }: Awaited<ReturnType<typeof found>>) {
  return on(options, (target) =>
    replay(finding, {
      target,
      recordedPrefix: report.prefix,
      recordedEndpoint: report.target.endpoint,
      newRunId: () => ++runs,
      time: systemTime,
      readWithSdk,
      signal: new AbortController().signal,
      hurry: new AbortController().signal,
    }),
  );
}

const mutants = await loadMutants();
const chosen = ['slots-comma', 'tags-dropped', 'lists-deaf-to-creation', 'race-both-win'];

describe('a finding that is sent again', () => {
  it.each(chosen)(
    '%s: still fails on the target it was found on, and is fixed on a right one',
    async (id) => {
      const mutant = mutants.find((each) => each.id === id);
      if (mutant === undefined) throw new Error(`There is no mutant ${id}.`);
      const finding = await found(mutant.options, mutant.breaks[0] ?? '');
      const again = await replayOn(mutant.options, finding);
      expect(again).toMatchObject({ replayed: { kind: 'still-failing' }, leftovers: [] });
      expect(await replayOn({}, finding)).toMatchObject({ replayed: { kind: 'fixed' }, leftovers: [] });
    },
  );
});
