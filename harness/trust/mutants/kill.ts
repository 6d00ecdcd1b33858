import type { Mutant } from '../../../fixtures/mutants/mutant.js';
import { judgeReference, type JudgeReference } from '../judge-reference.js';
import type { FixtureTrial } from '../trials.js';

/** How far a run against a mutant goes. */
export type KillMode =
  /** Until its own rules have found it; what they found is then shrunk to an example. */
  | 'with example'
  /** Until its own rules have found it, and no further: for rates. */
  | 'found or not'
  /** Through all cases: the example is then chosen from all of them, whichever came first. */
  | 'whole run';

/** One mutant at one seed. */
export interface MutantTrial extends FixtureTrial {
  readonly mode: KillMode;
}

/** What a run against a mutant came to. */
export interface Kill {
  /** Its own rules that did not find it. */
  readonly missedBy: readonly string[];
  /** Every rule that it broke before the run ended. */
  readonly caughtBy: readonly string[];
  /** Requests until all its own rules had found it. */
  readonly requests: number;
  /** The smallest input that shows it, as JSON; empty where there is none. */
  readonly example: string;
  readonly seconds: number;
}

/** Judges one mutant at one seed. */
export async function kill(
  { breaks, options }: Mutant,
  { seed, mode }: Pick<MutantTrial, 'seed' | 'mode'>,
  judge: JudgeReference = judgeReference,
): Promise<Kill> {
  const own = new Set(breaks);
  const found = new Set<string>();
  let [requests, until, foundBefore] = [0, 0, 0];
  const report = await judge({
    reference: options,
    seed,
    strict: true,
    ...(mode !== 'whole run' && { focus: own }),
    ...(mode === 'found or not' && { maxShrinks: 0 }),
    onEvent: (event) => {
      if (event.type === 'requirement-broken' && own.has(event.id)) found.add(event.id);
      if (event.type !== 'case-finished') return;
      requests += event.requests;
      if (found.size > foundBefore) until = requests;
      foundBefore = found.size;
    },
  });
  const failed = report.requirements.filter(({ status }) => status === 'failed');
  const [example = ''] = failed
    .filter(({ id }) => own.has(id))
    .flatMap(({ findings = [] }) => findings.map(({ input }) => JSON.stringify(input)))
    .sort((one, other) => one.length - other.length);
  return {
    missedBy: breaks.filter((id) => !found.has(id)),
    caughtBy: failed.map(({ id }) => id),
    requests: until,
    example,
    seconds: Math.round(report.durationMs / 100) / 10,
  };
}
