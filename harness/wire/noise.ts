import type { Exchange, Outcome, WireRequest } from './exchange.js';

/** Every request up to this size must be taken for what it says. */
const surelyTakenBytes = 8 * 1024;

const busy =
  /^(Throttling|ThrottlingException|ThrottledException|TooManyRequestsException|RequestLimitExceeded|RequestThrottled|ServiceUnavailable|ServiceUnavailableException|SlowDown)$/;

/** True where the other side says that it has too much to do. */
export function isBusy(outcome: Outcome): boolean {
  return (
    outcome.kind === 'refused' &&
    (outcome.status === 503 || outcome.status === 429 || busy.test(outcome.type?.name ?? ''))
  );
}

/** True where nothing was sent. */
export function isUnsent(outcome: Outcome): boolean {
  return outcome.kind === 'lost' && (outcome.loss === 'unreachable' || outcome.loss === 'no-tls');
}

/** Why what came of a request says nothing of what is in it, however often it comes; undefined where it does. */
export function noiseIn({ request, outcome }: Exchange): string | undefined {
  if (isBusy(outcome)) return 'The target was too busy.';
  if (isUnsent(outcome)) return 'Nobody was reached.';
  return isTooLarge(request, outcome) ? 'A proxy took no request of that size.' : undefined;
}

/** What stands before a target may bound requests, in its own words. */
function isTooLarge({ body }: WireRequest, outcome: Outcome): boolean {
  return body.length > surelyTakenBytes && outcome.kind === 'refused' && outcome.status === 413;
}
