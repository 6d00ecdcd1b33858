import type { Placed } from '../../../fixtures/load.js';
import { variantProblems } from '../../../fixtures/problems.js';
import type { Variant } from '../../../fixtures/variants/variant.js';
import type { Measured } from '../conclude.js';
import type { VariantRow } from '../measured.js';
import { combinedSetups, plainSetups, type Combining, type Setup } from './setups.js';
import { seedsText, type Seeds } from '../seeds.js';
import { performAll, type Perform } from '../trials.js';
import type { VariantResult, VariantTrial } from './judge-variant.js';

/** What measuring variants needs from outside. */
export interface VariantsInput {
  /** All there are. */
  readonly variants: readonly Placed<Variant>[];
  /** Which variants to judge, by their ids. */
  readonly isChosen: (id: string) => boolean;
  /** Judges variants with reads that lag, and together, instead of each by itself. */
  readonly combining?: Combining | undefined;
  readonly seeds: Seeds;
  /** Cases a scenario at most. */
  readonly runs: number;
  readonly perform: Perform<VariantTrial, VariantResult>;
  readonly print: (line: string) => void;
}

/** How one variant fared. */
interface Fate {
  readonly row?: VariantRow;
  readonly failures: readonly string[];
}

/**
 * Judges variants and prints how each fared. Fails on a variant that does not come out conformant at any seed, on a
 * trial without a result, and where nothing was judged.
 */
export async function measureVariants(input: VariantsInput): Promise<Measured<VariantRow>> {
  const { variants, isChosen, combining, seeds, print } = input;
  const problems = variantProblems(variants);
  if (problems.length > 0) return { rows: [], failures: problems };
  const chosen = variants.flatMap((variant, position) =>
    isChosen(variant.id) ? [{ ...variant, position }] : [],
  );
  const setups = combining === undefined ? plainSetups(chosen) : combinedSetups(chosen, combining);
  if (setups.length === 0)
    return { rows: [], failures: ['Nothing was judged: --only matches the id of no variant that can be.'] };
  const fates = await Promise.all(setups.map(async (setup) => fateOf(setup, input)));
  const rows = fates.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const alarms = rows.reduce((sum, row) => sum + row.alarms.length, 0);
  print(
    `\n${setups.length} ${combining === undefined ? 'variants' : 'combinations'}, ${alarms} false alarms in ${rows.length * seeds.length} trials (${seedsText(seeds)})`,
  );
  return {
    rows: rows.length === setups.length ? rows : [],
    failures: fates.flatMap(({ failures }) => failures),
  };
}

async function fateOf({ id, positions, lagMs }: Setup, input: VariantsInput): Promise<Fate> {
  const { seeds, runs, perform, print } = input;
  const trials = seeds.map((seed): VariantTrial => ({ positions, lagMs, seed, runs }));
  const judged = await performAll(id, trials, perform);
  if (judged.kind === 'crashed') return { failures: judged.reasons };
  const { results } = judged;
  const alarms = results.flatMap((result, index) => {
    const { verdict, reason, blamed } = result;
    const seed = seeds[index] ?? 0;
    return verdict === 'conformant'
      ? []
      : [{ seed, blamed: blamed.length > 0 ? blamed : [`${verdict}: ${reason}`] }];
  });
  const failures = alarms.flatMap(({ seed, blamed }) =>
    blamed.map((what) => `${id} was blamed at seed ${seed} for ${what}`),
  );
  const row: VariantRow = {
    variant: id,
    passed: span(results.map(({ passed }) => passed)),
    requests: span(results.map(({ requests }) => requests)),
    alarms,
  };
  if (seeds.length === 1) print(`${alarms.length === 0 ? 'passed' : 'BLAMED'}  ${rowText(row)}`);
  else failures.forEach(print);
  return { row, failures };
}

function rowText({ variant, passed: [passed], requests: [requests] }: VariantRow): string {
  return [variant.padEnd(26), `${requests} requests`.padStart(14), `${passed} rules passed`].join('  ');
}

function span(numbers: readonly number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}
