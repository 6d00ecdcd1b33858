import { readFileSync } from 'node:fs';
import type { KillRow, TrialRow } from '../trust/measured.js';

interface Kills {
  readonly seeds: number;
  readonly mutants: readonly KillRow[];
}

interface Trials {
  readonly seeds: number;
  /** Cases a scenario at most. */
  readonly runs: number;
  readonly variants: readonly TrialRow[];
}

interface Borne {
  /** Megabytes. */
  readonly heap: number;
  readonly targets: readonly string[];
  readonly borne: readonly string[];
}

/** What the last measured runs of the three came to, as a table for README. */
export function trustBlock(mutantsFile: string, variantsFile: string, hostileFile: string): string {
  const { heap, targets, borne }: Borne = JSON.parse(readFileSync(hostileFile, 'utf8'));
  const { mutants, seeds }: Kills = JSON.parse(readFileSync(mutantsFile, 'utf8'));
  const { variants, seeds: variantSeeds, runs }: Trials = JSON.parse(readFileSync(variantsFile, 'utf8'));
  const trials = sum(mutants.map((row) => row.trials));
  const killed = trials - sum(mutants.map(({ missed }) => missed));
  const judged = sum(variants.map((row) => row.trials));
  const alarms = sum(variants.map((row) => row.alarms.length));
  const sizes = mutants.flatMap(({ size }) => (size > 0 ? [size] : [])).sort((one, other) => one - other);
  return [
    '| | |',
    '|---|---|',
    `| targets with one rule broken | ${mutants.length} |`,
    `| caught by the rule they break, at the default budget | ${killed} of ${trials} trials (${seedsText(seeds)} each) |`,
    `| smallest example, median | ${sizes[Math.floor(sizes.length / 2)]} characters of input |`,
    `| targets that differ in a way the API allows | ${variants.length} |`,
    `| false alarms | ${alarms} of ${judged} trials (${seedsText(variantSeeds)} each, up to ${runs} cases a scenario) |`,
    `| targets that mean harm | ${targets.length} |`,
    `| runs against them that end with a verdict, in ${heap} MB of heap, and repeat nothing that could be acted on | ${borne.length} |`,
    '',
    'Measured by `npm run mutants`, `npm run variants` and `npm run hostile`, which CI runs; written here by `npm run docs`.',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function seedsText(seeds: number): string {
  return seeds === 1 ? '1 seed' : `${seeds} seeds`;
}
