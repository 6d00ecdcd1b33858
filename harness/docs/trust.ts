import { readFileSync } from 'node:fs';

interface Kills {
  readonly seeds: number;
  readonly kills: readonly {
    readonly mutant: string;
    readonly missedBy: readonly string[];
    readonly requests: number;
    readonly size: number;
  }[];
}

interface Trials {
  readonly seeds: number;
  readonly trials: readonly { readonly variant: string; readonly verdict: string }[];
}

/** What the last measured runs of `npm run mutants` and `npm run variants` came to, as sentences for README. */
export function trustBlock(mutantsFile: string, variantsFile: string): string {
  const { kills, seeds }: Kills = JSON.parse(readFileSync(mutantsFile, 'utf8'));
  const { trials, seeds: variantSeeds }: Trials = JSON.parse(readFileSync(variantsFile, 'utf8'));
  const mutants = new Set(kills.map(({ mutant }) => mutant)).size;
  const killed = kills.filter(({ missedBy }) => missedBy.length === 0).length;
  const variants = new Set(trials.map(({ variant }) => variant)).size;
  const alarms = trials.filter(({ verdict }) => verdict !== 'conformant').length;
  const sizes = kills.map(({ size }) => size).sort((one, other) => one - other);
  return [
    '| | |',
    '|---|---|',
    `| targets with one rule broken | ${mutants} |`,
    `| caught by the rule they break, at the default budget | ${killed} of ${kills.length} trials (${seeds} ${seeds === 1 ? 'seed' : 'seeds'} each) |`,
    `| smallest example, median | ${sizes[Math.floor(sizes.length / 2)]} characters of input |`,
    `| targets that differ in a way the API allows | ${variants} |`,
    `| false alarms | ${alarms} of ${trials.length} trials (${variantSeeds} ${variantSeeds === 1 ? 'seed' : 'seeds'} each) |`,
    '',
    'Measured by `npm run mutants` and `npm run variants`, which CI runs; written here by `npm run docs`.',
  ].join('\n');
}
