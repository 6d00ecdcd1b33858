import { writeFileSync } from 'node:fs';
import { loadMutants } from '../../../fixtures/mutants/load.js';
import { loadCatalogue } from '../../../properties/catalogue.js';
import { chosenBy, toolCommand, withSeeds, type Choice } from '../choice.js';
import { conclude } from '../conclude.js';
import { measurementText } from '../measured.js';
import type { Seeds } from '../seeds.js';
import { WorkerPool } from '../workers.js';
import type { Kill, MutantTrial } from './kill.js';
import { measureMutants } from './measure.js';

/**
 * `npm run mutants`: judges the embedded MemoryDB with one rule broken at a time, and prints which rules found it, after
 * how many requests, and how small the example is.
 */
const options: Choice & { readonly seeds: Seeds } = withSeeds(toolCommand('mutants', 'mutants'))
  .parse()
  .opts();
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const { requirements } = await loadCatalogue();
const workers = new WorkerPool<MutantTrial, Kill>(new URL('worker.js', import.meta.url));
const measured = await measureMutants({
  mutants: await loadMutants(),
  rules: requirements.map(({ id }) => id),
  isChosen: chosenBy(options),
  seeds: options.seeds,
  perform: async (trial) => workers.perform(trial),
  print,
});
await workers.close();
if (options.json !== undefined && measured.rows.length > 0)
  writeFileSync(options.json, measurementText({ seeds: options.seeds, mutants: measured.rows }));
process.exitCode = conclude(measured, print);
