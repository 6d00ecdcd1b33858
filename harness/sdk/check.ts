import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Level, Source } from '../../spec/types.js';
import type { SdkPackage } from './sdk-package.js';

/** What a check found wrong, with the smallest input that shows it. */
export interface Problem {
  /** One sentence. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** Pointer or name of the place, where one is to blame. */
  readonly place?: string;
  readonly example?: Json;
  /** fast-check's path to the example. */
  readonly path?: string;
}

/** What a check has to say of one version. */
export type Judgement =
  | { readonly kind: 'held'; readonly cases: number; readonly news: readonly string[] }
  | {
      readonly kind: 'broken';
      readonly cases: number;
      readonly problems: readonly Problem[];
      readonly news: readonly string[];
    }
  | { readonly kind: 'not-exercised'; readonly reason: string };

export interface Budget {
  readonly seed: number;
  /** Inputs for each property. */
  readonly runs: number;
}

/** One rule that a version of the SDK is held to. */
export interface Check {
  readonly id: `sdk.${string}`;
  readonly level: Level;
  readonly title: string;
  readonly source: Source;
  readonly run: (sdk: SdkPackage, budget: Budget) => Promise<Judgement>;
}

/** The word on a fixed number of cases. */
export function judged(cases: number, problems: readonly Problem[], news: readonly string[] = []): Judgement {
  return problems.length === 0 ? { kind: 'held', cases, news } : { kind: 'broken', cases, problems, news };
}

/** Nothing of this version could be looked at. */
export function notExercised(reason: string): Judgement {
  return { kind: 'not-exercised', reason };
}

/**
 * Looks for an input with a problem, and shrinks it: examples first, then `runs` at random.
 *
 * @param problemWith what is wrong with one input, or undefined; must not throw
 */
export async function forAll<Input extends Json>(
  arbitrary: Arbitrary<Input>,
  examples: readonly Input[],
  problemWith: (input: Input) => Promise<Problem | undefined>,
  { seed, runs }: Budget,
): Promise<Judgement> {
  const details = await fc.check(
    fc.asyncProperty(arbitrary, async (input) => (await problemWith(input)) === undefined),
    { seed, numRuns: runs + examples.length, examples: examples.map((input): [Input] => [input]) },
  );
  const [example] = details.counterexample ?? [];
  if (!details.failed || example === undefined) return judged(details.numRuns, []);
  const problem = await problemWith(example);
  const path = details.counterexamplePath ?? '';
  return judged(details.numRuns, problem === undefined ? [] : [{ ...problem, example, path }]);
}
