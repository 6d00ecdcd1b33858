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

interface Borne {
  /** Megabytes. */
  readonly heap: number;
  readonly targets: readonly string[];
  readonly borne: readonly string[];
}

/** What the last measured runs of the three came to, as a table for README. */
export function trustBlock(mutantsFile: string, variantsFile: string, hostileFile: string): string {
  const { heap, targets, borne }: Borne = JSON.parse(readFileSync(hostileFile, 'utf8'));
  const { kills, seeds }: Kills = JSON.parse(readFileSync(mutantsFile, 'utf8'));
  const { trials, seeds: variantSeeds }: Trials = JSON.parse(readFileSync(variantsFile, 'utf8'));
  const mutants = new Set(kills.map(({ mutant }) => mutant)).size;
  const killed = kills.filter(({ missedBy }) => missedBy.length === 0).length;
  const variants = new Set(trials.map(({ variant }) => variant)).size;
  const alarms = trials.filter(({ verdict }) => verdict !== 'conformant').length;
  const sizes = kills.flatMap(({ size }) => (size > 0 ? [size] : [])).sort((one, other) => one - other);
  return [
    '| | |',
    '|---|---|',
    `| targets with one rule broken | ${mutants} |`,
    `| caught by the rule they break, at the default budget | ${killed} of ${kills.length} trials (${seeds} ${seeds === 1 ? 'seed' : 'seeds'} each) |`,
    `| smallest example, median | ${sizes[Math.floor(sizes.length / 2)]} characters of input |`,
    `| targets that differ in a way the API allows | ${variants} |`,
    `| false alarms | ${alarms} of ${trials.length} trials (${variantSeeds} ${variantSeeds === 1 ? 'seed' : 'seeds'} each) |`,
    `| targets that mean harm | ${targets.length} |`,
    `| runs against them that end with a verdict, in ${heap} MB of heap, and repeat nothing that could be acted on | ${borne.length} |`,
    '',
    'Measured by `npm run mutants`, `npm run variants` and `npm run hostile`, which CI runs; written here by `npm run docs`.',
  ].join('\n');
}
