import type { Mutant } from '../../fixtures/mutants/mutant.js';
import { judgeReference } from './judge-reference.js';

/** What became of one mutant at one seed. */
export interface Kill {
  readonly mutant: string;
  readonly seed: number;
  /** Its own requirements that did not see it. */
  readonly missedBy: readonly string[];
  /** Every requirement that saw it before the run ended. */
  readonly caughtBy: readonly string[];
  /** Requests until all its own requirements had seen it. */
  readonly requests: number;
  /** Characters of the smallest input that shows it, as JSON. */
  readonly size: number;
  readonly seconds: number;
  /** That input. */
  readonly example: string;
}

/** How thoroughly a mutant is judged. */
export type KillMode =
  /** Until its own requirements have seen it, then what they saw is shrunk. */
  | 'until seen'
  /** Until they have seen it, and no further: for rates. */
  | 'seen or not'
  /** A whole run: the example is then the smallest of all its cases, whichever came first. */
  | 'whole';

/** Judges one mutant. */
export async function kill(mutant: Mutant, seed: number, way: KillMode = 'until seen'): Promise<Kill> {
  const began = performance.now();
  let requests = 0;
  let until = 0;
  let before = 0;
  const own = new Set(mutant.breaks);
  const seen = new Set<string>();
  const report = await judgeReference({
    reference: mutant.options,
    seed,
    strict: true,
    ...(way !== 'whole' && { focus: own }),
    ...(way === 'seen or not' && { maxShrinks: 0 }),
    onEvent: (event) => {
      if (event.type === 'requirement-broken' && own.has(event.id)) seen.add(event.id);
      if (event.type !== 'case-finished') return;
      requests += event.requests;
      if (seen.size > before) until = requests;
      before = seen.size;
    },
  });
  const failed = report.requirements.filter(({ status }) => status === 'failed');
  const examples = failed
    .filter(({ id }) => own.has(id))
    .flatMap(({ finding }) => (finding === undefined ? [] : [JSON.stringify(finding.input)]))
    .sort((one, other) => one.length - other.length);
  return {
    mutant: mutant.id,
    seed,
    missedBy: mutant.breaks.filter((id) => !seen.has(id)),
    caughtBy: failed.map(({ id }) => id),
    requests: until,
    size: examples[0]?.length ?? 0,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    example: examples[0] ?? '',
  };
}
