import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { mutants } from '../../fixtures/mutants/index.js';
import { smallest } from '../../fixtures/mutants/smallest.js';
import { loadCatalogue } from '../../properties/catalogue.js';
import { kill, type Kill } from './kill.js';
import { table, type KillRow } from './measured.js';
import { inWorkers, isWorker, serve } from './workers.js';

/**
 * `npm run mutants`: judges the embedded MemoryDB with one rule broken at a time, and prints for each mutant which
 * requirements caught it, after how many requests, and how small the example is. Fails on a mutant that its own
 * requirement misses, on an unknown requirement, on a requirement that no mutant breaks, and on an example that is
 * larger than need be.
 */
interface Options {
  readonly only: string;
  readonly seeds: number;
  readonly seed: number;
  readonly json?: string;
}

const options: Options = new Command('mutants')
  .option('--only <text>', 'mutants whose id holds this', '')
  .option('--seeds <n>', 'seeds to try each with', Number, 1)
  .option('--seed <n>', 'the first of them', Number, 1)
  .option('--json <file>', 'where to write the matrix')
  .parse()
  .opts();

const chosen = mutants.filter(({ id }) => id.includes(options.only));
const trials = chosen.flatMap((mutant) =>
  Array.from({ length: options.seeds }, (_, index) => ({ mutant, seed: options.seed + index })),
);

if (isWorker)
  serve(async (index) => {
    const trial = trials[index];
    return trial === undefined
      ? undefined
      : kill(trial.mutant, trial.seed, trial.seed === options.seed ? 'until seen' : 'seen or not');
  });
else await main();

async function main(): Promise<void> {
  const kills = new Map<string, Kill[]>();
  await inWorkers<Kill>(new URL(import.meta.url), process.argv.slice(2), trials.length, (result) => {
    const all = [...(kills.get(result.mutant) ?? []), result].toSorted((one, other) => one.seed - other.seed);
    kills.set(result.mutant, all);
    if (all.length === options.seeds) process.stdout.write(`${line(all)}\n`);
  });
  // What only shows in a race can be missed by luck: where there is no rate to tell, one more try at another seed.
  for (const [id, first] of options.seeds === 1 ? kills : []) {
    const mutant = chosen.find((each) => each.id === id);
    if (mutant === undefined || first.every(({ missedBy }) => missedBy.length === 0)) continue;
    const again = await kill(mutant, options.seed + 1_000);
    process.stdout.write(
      `${id} was missed, then ${again.missedBy.length === 0 ? 'killed at a second try' : 'missed again'}\n`,
    );
    if (again.missedBy.length === 0) kills.set(id, [again]);
  }
  const all = [...kills.values()].flat();
  const missed = all.filter(({ missedBy }) => missedBy.length > 0);
  const { requirements } = await loadCatalogue();
  const broken = new Set(mutants.flatMap(({ breaks }) => breaks));
  const idle = requirements.filter(({ id }) => !broken.has(id)).map(({ id }) => id);
  const unknown = [...broken].filter((id) => !requirements.some((requirement) => requirement.id === id));
  if (options.json !== undefined)
    writeFileSync(options.json, table({ seeds: options.seeds }, 'mutants', [...kills.values()].map(row)));
  process.stdout.write(
    `\n${chosen.length} mutants, ${all.length} trials, ${all.length - missed.length} killed by their own requirement, ${missed.length} missed\n` +
      `${requirements.length} requirements, ${requirements.length - idle.length} that kill a mutant\n`,
  );
  if (idle.length > 0) process.stdout.write(`no mutant breaks: ${idle.join(', ')}\n`);
  if (unknown.length > 0) process.stdout.write(`no such requirement: ${unknown.join(', ')}\n`);
  const large = await stillTooLarge(all.filter(isTooLarge).map(({ mutant }) => mutant));
  for (const { mutant, example } of large) process.stdout.write(`${mutant}: not the smallest: ${example}\n`);
  if (missed.length > 0 || large.length > 0 || unknown.length > 0 || (idle.length > 0 && options.only === ''))
    process.exitCode = 1;
}

/** Which case came first is chance; in a whole run the smallest is chosen from all. */
async function stillTooLarge(ids: readonly string[]): Promise<Kill[]> {
  const suspects = mutants.filter(({ id }) => ids.includes(id));
  const again = await Promise.all(suspects.map((mutant) => kill(mutant, options.seed, 'whole')));
  return again.filter(isTooLarge);
}

/** True where an example is longer than the one that is known to be enough. */
function isTooLarge({ mutant, missedBy, size }: Kill): boolean {
  const enough = Object.hasOwn(smallest, mutant) ? smallest[mutant] : undefined;
  return enough !== undefined && missedBy.length === 0 && size > JSON.stringify(enough).length;
}

/** How a mutant fared at all its seeds; example and requests are those of the first. */
function row(all: readonly Kill[]): KillRow {
  const [first] = all;
  if (first === undefined) throw new RangeError('A mutant without a trial has no row.');
  const { mutant, caughtBy, requests, size, example } = first;
  const missed = all.filter(({ missedBy }) => missedBy.length > 0).length;
  return { mutant, trials: all.length, missed, requests, size, example, caughtBy };
}

function line(all: readonly Kill[]): string {
  const [first] = all;
  if (first === undefined) return '';
  const killed = all.filter(({ missedBy }) => missedBy.length === 0).length;
  const rate = all.length === 1 ? (killed === 1 ? 'killed' : 'MISSED') : `${killed}/${all.length}`;
  const others = first.caughtBy.length - 1;
  return [
    rate.padEnd(6),
    first.mutant.padEnd(28),
    `${first.requests} requests`.padStart(14),
    `${first.size} characters`.padStart(16),
    first.missedBy.length > 0 ? `missed by ${first.missedBy.join(', ')}` : `${others} more rules broke`,
  ].join('  ');
}
