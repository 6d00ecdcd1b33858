import { showOutcome } from '../findings/show.js';
import type { Exchange } from '../wire/exchange.js';

/** Refusals that speak of the time of a request (Signature Version 4, troubleshooting). */
const ofTime = new Set(['RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture']);
const sentence = /signature (has )?(expired|not yet current)|too skewed|clock skew/i;

/**
 * What a target says of a clock that differs from its own, with the difference that its answer's date shows; undefined
 * where it says nothing of the kind.
 */
export function clockComplaint({ outcome, answer, request }: Exchange): string | undefined {
  if (outcome.kind !== 'refused') return undefined;
  const { type, message = '' } = outcome;
  if (!ofTime.has(type?.name ?? '') && !sentence.test(message)) return undefined;
  const difference = minutesAhead(answer?.headers['date'], request.headers['x-amz-date']);
  return `${showOutcome(outcome)}${difference === undefined ? '' : `; ${difference}`}`;
}

/** How far a target's date is from the time a request was signed for, in words. */
function minutesAhead(date: string | undefined, signed: string | undefined): string | undefined {
  const theirs = Date.parse(date ?? '');
  const ours = Date.parse(
    (signed ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (Number.isNaN(theirs) || Number.isNaN(ours)) return undefined;
  const minutes = Math.round((theirs - ours) / 60_000);
  return `its clock is ${Math.abs(minutes)} minutes ${minutes < 0 ? 'behind' : 'ahead of'} that of this machine`;
}
