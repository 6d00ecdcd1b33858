import { writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { loadVariants } from '../../../fixtures/variants/load.js';
import { chosenBy, toolCommand, withSeeds, type Choice } from '../choice.js';
import { conclude } from '../conclude.js';
import { measurementText } from '../measured.js';
import type { Seeds } from '../seeds.js';
import { WorkerPool } from '../workers.js';
import type { VariantResult, VariantTrial } from './judge-variant.js';
import { measureVariants } from './measure.js';

/**
 * `npm run variants`: judges the embedded MemoryDB behaving in every other way that the API allows, and prints what was
 * blamed. Each must come out conformant, strictly where it is strictly right.
 */
const options: Choice & { readonly seeds: Seeds; readonly runs: number } = withSeeds(
  toolCommand('variants', 'variants'),
)
  .option('--runs <n>', 'cases a scenario at most', caseCount, 100)
  .parse()
  .opts();
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const workers = new WorkerPool<VariantTrial, VariantResult>(new URL('worker.js', import.meta.url));
const { seeds, runs } = options;
const measured = await measureVariants({
  variants: await loadVariants(),
  isChosen: chosenBy(options),
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
