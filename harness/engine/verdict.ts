import { count } from './count.js';
import type { RequirementResult, Verdict } from './events.js';
import { lacks, refusesFor } from './missing-operations.js';
import type { RunCircumstances } from './run-circumstances.js';

/** What the verdict depends on beside the requirements. */
type VerdictCircumstances = Pick<
  RunCircumstances,
  'acceptedCreations' | 'creationsRefusedWith' | 'lacking' | 'refusingCaller' | 'truncated'
>;

/**
 * The verdict on a target. A broken MUST fails it, under `strict` a broken SHOULD too; else a MUST that could not be
 * judged leaves it open. A target of which no creation was seen to be accepted is never conformant: what the API is
 * about was not judged.
 */
export function verdictOf(
  results: readonly RequirementResult[],
  strict: boolean,
  circumstances: VerdictCircumstances,
): { readonly verdict: Verdict; readonly reason?: string } {
  const counted = results.filter(({ level }) => level === 'MUST' || (strict && level === 'SHOULD'));
  if (counted.some(({ status }) => status === 'failed')) return { verdict: 'nonconformant' };
  const open = counted.filter(({ status }) => status === 'inconclusive' || status === 'not-run');
  if (open.length > 0) return { verdict: 'inconclusive', reason: whyOpen(open, circumstances) };
  if (!results.some(({ cases }) => cases > 0))
    return { verdict: 'inconclusive', reason: 'No rule was exercised.' };
  if (circumstances.acceptedCreations === 0) return withoutCreation(circumstances);
  return { verdict: 'conformant' };
}

/** The most telling cause: credentials that are refused, else what leaves most rules open. */
function whyOpen(
  open: readonly RequirementResult[],
  { refusingCaller, truncated }: VerdictCircumstances,
): string {
  if (refusingCaller.length > 0) return `${unjudged(open)} ${refusesFor(refusingCaller)}`;
  const cuts = [...truncated.values()];
  const causeOf = ({ reason = '' }: RequirementResult): string =>
    cuts.find((cut) => reason.endsWith(cut)) ?? reason;
  const leftOpenBy = (cause: string): readonly RequirementResult[] =>
    open.filter((result) => causeOf(result) === cause);
  const [cause = ''] = [...new Set(open.map(causeOf))].toSorted(
    (one, other) => leftOpenBy(other).length - leftOpenBy(one).length,
  );
  const those = leftOpenBy(cause);
  const others = open.filter((result) => !those.includes(result));
  return `${unjudged([...those, ...others])} ${cause}`.trim();
}

function unjudged([first, ...others]: readonly RequirementResult[]): string {
  const id = first?.id ?? '';
  return others.length === 0
    ? `${id} was not judged.`
    : `${id} and ${count(others.length, 'other rule')} were not judged.`;
}

/** The verdict where no creation was accepted: nothing shows what one does. */
function withoutCreation({ lacking, refusingCaller, creationsRefusedWith }: VerdictCircumstances): {
  readonly verdict: Verdict;
  readonly reason: string;
} {
  const unseen = 'No creation of a snapshot was accepted, so what one does was not judged.';
  if (refusingCaller.length > 0)
    return { verdict: 'inconclusive', reason: `${unseen} ${refusesFor(refusingCaller)}` };
  if (lacking.includes('CreateCluster'))
    return { verdict: 'unsupported', reason: `${unseen} ${lacks(lacking)}` };
  const most = creationsRefusedWith && ` Most were refused with ${creationsRefusedWith}.`;
  return { verdict: 'inconclusive', reason: `${unseen}${most ?? ''}` };
}
