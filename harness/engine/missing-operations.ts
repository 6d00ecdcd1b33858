import type { Operation } from '../../spec/types.js';
import type { Status } from './events.js';
import type { RunCircumstances } from './run-circumstances.js';

/** Operations that a rule can't be seen without, as the run and its target have them. */
type OperationCircumstances = Pick<RunCircumstances, 'lacking' | 'refusingCaller' | 'withheld'>;

/** Those of these operations that the run has to do without. */
export function missingOf(
  operations: readonly Operation[],
  { lacking, refusingCaller, withheld }: OperationCircumstances,
): readonly Operation[] {
  return operations.filter((operation) =>
    [lacking, refusingCaller, withheld].some((those) => those.includes(operation)),
  );
}

/**
 * How a rule stands that can't be seen without these operations: what is refused to these credentials may well be there,
 * and what the run does not send for the user's sake says nothing of the target.
 */
export function standingWithout(
  missing: readonly Operation[],
  { lacking, refusingCaller }: OperationCircumstances,
): { readonly status: Status; readonly reason: string } {
  const refused = missing.filter((operation) => refusingCaller.includes(operation));
  if (refused.length > 0) return { status: 'inconclusive', reason: refusesFor(refused) };
  const unanswered = missing.filter((operation) => lacking.includes(operation));
  return unanswered.length > 0
    ? { status: 'unsupported', reason: lacks(unanswered) }
    : { status: 'not-exercised', reason: `With --cluster, a run does not send ${missing.join(', ')}.` };
}

/** The sentence on operations that the target refuses to the caller. */
export function refusesFor(operations: readonly Operation[]): string {
  return `The target refuses these credentials for ${operations.join(', ')}.`;
}

/** The sentence on operations that the target does not answer. */
export function lacks(operations: readonly Operation[]): string {
  return `The target does not answer ${operations.join(', ')}.`;
}
