import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { variants } from '../../fixtures/variants/index.js';
import { judgeReference } from './judge-reference.js';
import { table, type TrialRow } from './measured.js';
import { inWorkers, isWorker, serve } from './workers.js';

/**
 * `npm run variants`: judges the embedded MemoryDB behaving in every other way that the API allows. Each must come out
 * conformant, strictly where it is strictly right. Fails on a false alarm, and prints what was blamed.
 */
interface Options {
  readonly only: string;
  readonly seeds: number;
  readonly seed: number;
  readonly runs?: number;
  readonly json?: string;
}

/** What became of one variant at one seed. */
interface Trial {
  readonly variant: string;
  readonly seed: number;
  readonly verdict: string;
  readonly reason: string;
  readonly passed: number;
  readonly requests: number;
  readonly blamed: readonly string[];
}

const options: Options = new Command('variants')
  .option('--only <text>', 'variants whose id holds this', '')
  .option('--seeds <n>', 'seeds to try each with', Number, 1)
  .option('--seed <n>', 'the first of them', Number, 1)
  .option('--runs <n>', 'cases a scenario at most', Number)
  .option('--json <file>', 'where to write the outcome')
  .parse()
  .opts();

const chosen = variants.filter(({ id }) => id.includes(options.only));
const trials = chosen.flatMap((variant) =>
  Array.from({ length: options.seeds }, (_, index) => ({ variant, seed: options.seed + index })),
);

if (isWorker)
  serve(async (index) => {
    const trial = trials[index];
    return trial === undefined ? undefined : perform(trial.variant, trial.seed);
  });
else await main();

async function perform(variant: (typeof variants)[number], seed: number): Promise<Trial> {
  const { id, strictly, options: reference, cluster, runs } = variant;
  const report = await judgeReference({
    reference,
    seed,
    strict: strictly,
    ...(cluster !== undefined && { cluster }),
    runs: Math.min(runs ?? 100, options.runs ?? 100),
  });
  const counts = strictly ? ['MUST', 'SHOULD'] : ['MUST'];
  const blamed = report.requirements.filter(
    ({ status, level }) => status === 'failed' && counts.includes(level),
  );
  return {
    variant: id,
    seed,
    verdict: report.verdict,
    reason: report.reason ?? '',
    passed: report.requirements.filter(({ status }) => status === 'passed').length,
    requests: report.requests,
    blamed: blamed.map(
      ({ id: rule, finding }) =>
        `${rule}: ${finding?.message} expected ${finding?.expected}, came ${finding?.actual}`,
    ),
  };
}

async function main(): Promise<void> {
  const done: Trial[] = [];
  await inWorkers<Trial>(new URL(import.meta.url), process.argv.slice(2), trials.length, (trial) => {
    done.push(trial);
    const isRight = trial.verdict === 'conformant';
    if (isRight && options.seeds > 1) return;
    process.stdout.write(
      `${isRight ? 'passed' : 'BLAMED'}  ${trial.variant.padEnd(24)}  ${`${trial.requests} requests`.padStart(14)}  ${trial.passed} rules passed  ${isRight ? '' : `seed ${trial.seed} ${trial.verdict} ${trial.reason}`}\n`,
    );
    for (const line of trial.blamed) process.stdout.write(`        ${line}\n`);
  });
  const wrong = done.filter(({ verdict }) => verdict !== 'conformant');
  if (options.json !== undefined)
    writeFileSync(
      options.json,
      table(
        { seeds: options.seeds, runs: options.runs ?? 100 },
        'variants',
        chosen.map(({ id }) => row(id, done)),
      ),
    );
  process.stdout.write(`\n${chosen.length} variants, ${done.length} trials, ${wrong.length} false alarms\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** How a variant fared at all its seeds. */
function row(variant: string, done: readonly Trial[]): TrialRow {
  const own = done.filter((trial) => trial.variant === variant);
  const span = (of: (trial: Trial) => number): [number, number] => [
    Math.min(...own.map(of)),
    Math.max(...own.map(of)),
  ];
  return {
    variant,
    trials: own.length,
    passed: span(({ passed }) => passed),
    requests: span(({ requests }) => requests),
    alarms: own
      .filter(({ verdict }) => verdict !== 'conformant')
      .map(({ seed, verdict, blamed }) => ({ seed, blamed: blamed.length > 0 ? blamed : [verdict] })),
  };
}
