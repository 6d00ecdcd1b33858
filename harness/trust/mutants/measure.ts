import type { Placed } from '../../../fixtures/load.js';
import type { Mutant } from '../../../fixtures/mutants/mutant.js';
import { mutantProblems } from '../../../fixtures/problems.js';
import type { Measured } from '../conclude.js';
import type { KillRow } from '../measured.js';
import { seedsText, type Seeds } from '../seeds.js';
import { performAll, type Perform } from '../trials.js';
import type { Kill, MutantTrial } from './kill.js';
import { killLine, missedText } from './lines.js';

/** What measuring mutants needs from outside. */
export interface MutantsInput {
  /** All there are. */
  readonly mutants: readonly Placed<Mutant>[];
  /** Ids of all requirements. */
  readonly rules: readonly string[];
  /** Which mutants to judge, by their ids. */
  readonly isChosen: (id: string) => boolean;
  /** At the first of them examples are made and requests are counted; at the others, only who finds the mutant. */
  readonly seeds: Seeds;
  readonly perform: Perform<MutantTrial, Kill>;
  readonly print: (line: string) => void;
}

/** How one mutant fared. */
interface Fate {
  readonly row?: KillRow;
  readonly failures: readonly string[];
}

/**
 * Judges mutants and prints how each fared. Fails on a mutant that a rule of its own misses at any seed, on an example
 * that is larger than need be, on a trial without a result, and where nothing was judged. Each trial has one try.
 */
export async function measureMutants(input: MutantsInput): Promise<Measured<KillRow>> {
  const { mutants, rules, isChosen, seeds, print } = input;
  const problems = mutantProblems(mutants, rules);
  if (problems.length > 0) return { rows: [], failures: problems };
  const chosen = mutants.flatMap((mutant, position) => (isChosen(mutant.id) ? [{ mutant, position }] : []));
  if (chosen.length === 0)
    return { rows: [], failures: ['Nothing was judged: --only matches the id of no mutant.'] };
  const fates = await Promise.all(chosen.map(({ mutant, position }) => fateOf(mutant, position, input)));
  const rows = fates.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const firstTry = rows.filter(({ missedAt }) => !missedAt.includes(seeds[0])).length;
  const missed = rows.reduce((sum, { missedAt }) => sum + missedAt.length, 0);
  const trials = rows.length * seeds.length;
  print(
    [
      `\n${chosen.length} mutants`,
      `${firstTry} killed at the first try (${seedsText([seeds[0]])})`,
      ...(seeds.length > 1 ? [`${trials - missed} of ${trials} trials killed (${seedsText(seeds)})`] : []),
    ].join(', '),
  );
  const failures = fates.flatMap((fate) => fate.failures);
  return { rows: rows.length === chosen.length ? rows : [], failures };
}

async function fateOf(mutant: Mutant, position: number, input: MutantsInput): Promise<Fate> {
  const { seeds, perform, print } = input;
  const trials = seeds.map((seed, index): MutantTrial => ({
    position,
    seed,
    mode: index === 0 ? 'with example' : 'found or not',
  }));
  const kills = await performAll(mutant.id, trials, perform);
  if (kills.kind === 'crashed') return { failures: kills.reasons };
  const [first] = kills.results;
  if (first === undefined) return { failures: [] };
  const missedAt = seeds.filter((_, index) => kills.results[index]?.missedBy.length !== 0);
  const missed = missedAt.length > 0 ? [missedText(mutant, kills.results, missedAt)] : [];
  if (seeds.length === 1) print(killLine(mutant, first));
  else missed.forEach(print);
  const { requests, example, caughtBy } = first;
  return {
    row: { mutant: mutant.id, missedAt, requests, example, caughtBy },
    failures: [
      ...missed,
      ...(await sizeFailures(mutant, { position, seed: seeds[0], mode: 'whole run' }, first, perform)),
    ],
  };
}

/** An example that is larger than need be, where that is not because a larger case came first. */
async function sizeFailures(
  mutant: Mutant,
  again: MutantTrial,
  first: Kill,
  perform: MutantsInput['perform'],
): Promise<readonly string[]> {
  if (!isTooLarge(mutant, first)) return [];
  const whole = await performAll(mutant.id, [again], perform);
  if (whole.kind === 'crashed') return whole.reasons;
  return whole.results
    .filter((kill) => isTooLarge(mutant, kill))
    .map(
      ({ example }) => `${mutant.id} is shown by ${example}, but ${JSON.stringify(mutant.smallest)} would do`,
    );
}

function isTooLarge({ smallest }: Mutant, { missedBy, example }: Kill): boolean {
  return smallest !== undefined && missedBy.length === 0 && example.length > JSON.stringify(smallest).length;
}
