import { writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { loadVariants } from '../../../fixtures/variants/load.js';
import { emulatorTimes } from '../../target/url.js';
import { chosenBy, toolCommand, withSeeds, type Choice } from '../choice.js';
import { conclude } from '../conclude.js';
import { measurementText } from '../measured.js';
import type { Seeds } from '../seeds.js';
import { WorkerPool } from '../workers.js';
import type { VariantResult, VariantTrial } from './judge-variant.js';
import { measureVariants } from './measure.js';

interface Options extends Choice {
  readonly seeds: Seeds;
  readonly runs: number;
  readonly lags?: readonly number[];
  readonly triples: number;
}

/**
 * `npm run variants`: judges the embedded MemoryDB behaving in every other way that the API allows, and prints what was
 * blamed. Each must come out conformant, strictly where it is strictly right. With `--lags` each is judged as a target at
 * a URL whose reads lag, in this process and on a clock whose time is not waited for; with `--triples` three at a time.
 */
const options: Options = withSeeds(toolCommand('variants', 'variants'))
  .option('--runs <n>', 'cases a scenario at most', caseCount, 100)
  .option('--lags <seconds...>', 'judge each with reads that are so late, instead of by itself', lagOf)
  .option('--triples <n>', 'judge so many triples of variants, each with one of the lags', caseCount, 0)
  .parse()
  .opts();
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const workers = new WorkerPool<VariantTrial, VariantResult>(new URL('worker.js', import.meta.url));
const { seeds, runs, lags, triples } = options;
const measured = await measureVariants({
  variants: await loadVariants(),
  isChosen: chosenBy(options),
  combining:
    lags === undefined && triples === 0
      ? undefined
      : { lagsMs: (lags ?? []).map((seconds) => seconds * 1_000), triples },
  seeds,
  runs,
  perform: async (trial) => workers.perform(trial),
  print,
});
await workers.close();
if (options.json !== undefined && measured.rows.length > 0)
  writeFileSync(options.json, measurementText({ seeds, runs, variants: measured.rows }));
process.exitCode = conclude(measured, print);

function caseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return count;
}

/** Adds one of the values of `--lags`. */
function lagOf(text: string, before: readonly number[] = []): readonly number[] {
  const seconds = Number(text);
  const { consistencyWindowMs } = emulatorTimes;
  if (text === '' || !(seconds >= 0 && seconds * 1_000 <= consistencyWindowMs))
    throw new InvalidArgumentError(
      `It must be a number of seconds from 0 to ${consistencyWindowMs / 1_000}.`,
    );
  return [...before, seconds];
}
