import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { packageRoot } from '../../../spec/package-root.js';
import { measurementText, type BenchFigure, type MeasuredMutants } from '../measured.js';
import { compare, type Comparison } from './compare.js';
import { median } from './spent.js';
import { startUpRatio } from './start-up.js';

/**
 * `npm run bench`: prints how fast the suite is, as ratios within one run of this program wherever there are two things
 * to compare: what a machine can do, and what others do on it meanwhile, then counts on both sides.
 */
const tries = 3;
const fewRuns = 100;
const manyRuns = 1_000;
const figures: BenchFigure[] = [];

function add(figure: string, value: number, digits: number): void {
  const rounded = Number(value.toFixed(digits));
  figures.push({ figure, value: rounded });
  process.stdout.write(`${String(rounded).padStart(9)}  ${figure}\n`);
}

/** The middle of a few tries. */
async function ofTries<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let count = 0; count < tries; count++) results.push(await measure());
  return results;
}

function memoryOf(runs: number): number {
  const script = fileURLToPath(new URL('memory.js', import.meta.url));
  return Number(execFileSync(process.execPath, [script, String(runs)], { encoding: 'utf8' }));
}

const { json }: { readonly json?: string } = new Command('bench')
  .option('--json <file>', 'where to write what was measured')
  .parse()
  .opts();

// Modules are loaded and compiled before anything counts.
await compare(16, 1);
for (const inFlight of [1, 16]) {
  const compared = await ofTries(async () => compare(inFlight, fewRuns));
  const middle = (of: keyof Comparison): number => median(compared.map((each) => each[of]));
  add(
    `requests a second, over a bare loop with the same requests, ${inFlight} in flight`,
    middle('ratio'),
    2,
  );
  add(`processor milliseconds a request, ${inFlight} in flight`, middle('cpuMsARequest'), 3);
  add(
    `processor milliseconds a request of the bare loop, ${inFlight} in flight`,
    middle('bareCpuMsARequest'),
    3,
  );
}
add(
  'time until the first request, over importing undici and fast-check',
  median(await ofTries(startUpRatio)),
  1,
);
add(
  `memory of ${manyRuns} runs a scenario, over that of ${fewRuns}`,
  memoryOf(manyRuns) / memoryOf(fewRuns),
  2,
);
const { mutants }: MeasuredMutants = JSON.parse(
  readFileSync(join(packageRoot, 'docs/measured/mutants.json'), 'utf8'),
);
const untilCaught = mutants.map(({ requests }) => requests).toSorted((one, other) => one - other);
add('requests until a mutant is caught, median', median(untilCaught), 0);
add(
  'requests until a mutant is caught, 95 %',
  untilCaught[Math.ceil(untilCaught.length * 0.95) - 1] ?? Number.NaN,
  0,
);
add('requests until a mutant is caught, most', untilCaught.at(-1) ?? Number.NaN, 0);

const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
process.stdout.write(`${machine}\n`);
if (json !== undefined) writeFileSync(json, measurementText({ machine, tries, figures }));
