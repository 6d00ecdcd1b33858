import { readFileSync } from 'node:fs';
import type { MeasuredHostile, MeasuredMutants, MeasuredVariants } from '../trust/measured.js';
import { seedsText } from '../trust/seeds.js';

/** What the last measured runs of the three tools came to, as a table for README. */
export function trustBlock(mutantsFile: string, variantsFile: string, hostileFile: string): string {
  const mutants: MeasuredMutants = JSON.parse(readFileSync(mutantsFile, 'utf8'));
  const variants: MeasuredVariants = JSON.parse(readFileSync(variantsFile, 'utf8'));
  const hostile: MeasuredHostile = JSON.parse(readFileSync(hostileFile, 'utf8'));
  return trustTable(mutants, variants, hostile);
}

/** The same from what was measured. Pure. */
export function trustTable(
  { mutants, seeds }: MeasuredMutants,
  { variants, seeds: variantSeeds, runs }: MeasuredVariants,
  { heap, targets }: MeasuredHostile,
): string {
  const firstTry = mutants.filter(({ missedAt }) => !missedAt.includes(seeds[0] ?? 0)).length;
  const trials = mutants.length * seeds.length;
  const killed = trials - sum(mutants.map(({ missedAt }) => missedAt.length));
  const alarms = sum(variants.map((row) => row.alarms.length));
  const sizes = mutants
    .flatMap(({ example }) => (example === '' ? [] : [example.length]))
    .sort((one, other) => one - other);
  const survived = targets.filter(({ faults }) => faults.length === 0).length;
  return [
    '| | |',
    '|---|---|',
    `| mutants: the embedded MemoryDB with one rule broken | ${mutants.length} |`,
    `| found by the rule that they break, at the first try (${seedsText(seeds.slice(0, 1))}, default options) | ${firstTry} of ${mutants.length} |`,
    ...(seeds.length > 1 ? [`| the same over ${seedsText(seeds)} | ${killed} of ${trials} trials |`] : []),
    `| smallest example, median | ${sizes[Math.floor(sizes.length / 2)]} characters of input |`,
    `| variants: the embedded MemoryDB behaving otherwise, as the API allows | ${variants.length} |`,
    `| false alarms (${seedsText(variantSeeds)}, up to ${runs} cases a scenario) | ${alarms} in ${variants.length * variantSeeds.length} trials |`,
    `| hostile targets | ${targets.length} |`,
    `| survived: the run ends with a verdict, in ${heap} MB of heap, and repeats nothing that could be acted on | ${survived} |`,
    '',
    'Measured by `npm run mutants`, `npm run variants` and `npm run hostile`: samples of them in CI, all of them in `.ci/nightly`. Written here by `npm run docs`.',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
