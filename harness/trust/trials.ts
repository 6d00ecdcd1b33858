/** One fixture at one seed. */
export interface FixtureTrial {
  /** Its position in the list of all fixtures of its kind: no two have the same, whatever their ids. */
  readonly position: number;
  readonly seed: number;
}

/** How one trial ended. A crash is a fault of the tool or the suite, never a result. */
export type Outcome<Result> =
  | { readonly kind: 'judged'; readonly result: Result }
  | { readonly kind: 'crashed'; readonly reason: string };

/** Carries out one trial. Never rejects. */
export type Perform<Trial, Result> = (trial: Trial) => Promise<Outcome<Result>>;

/** The results of one fixture's trials, or what kept some of them from having one. */
export type Results<Result> =
  | { readonly kind: 'judged'; readonly results: readonly Result[] }
  | { readonly kind: 'crashed'; readonly reasons: readonly string[] };

/** Carries out all trials of one fixture. */
export async function performAll<Trial extends Pick<FixtureTrial, 'seed'>, Result>(
  id: string,
  trials: readonly Trial[],
  perform: Perform<Trial, Result>,
): Promise<Results<Result>> {
  const results: Result[] = [];
  const reasons: string[] = [];
  const outcomes = await Promise.all(trials.map(perform));
  for (const [index, outcome] of outcomes.entries())
    if (outcome.kind === 'judged') results.push(outcome.result);
    else reasons.push(`${id} at seed ${trials[index]?.seed} gave no result: ${outcome.reason}`);
  return reasons.length > 0 ? { kind: 'crashed', reasons } : { kind: 'judged', results };
}
