/** A moment of the run's clock, in milliseconds, or one of the two below. */
export type Moment = number;

/** Of what was so before the run knew of it: every read has to show it. */
export const always: Moment = -Infinity;

/** Of what is not, or not yet known for sure: no read has to show it. */
export const never: Moment = Infinity;

/** When the last attempt of a request was sent, and when what came of it was known. */
export interface Timing {
  readonly sentMs: Moment;
  readonly receivedMs: Moment;
}

/**
 * Whether a read has to show what began at `sinceMs`. A read answers with the state as it was at some moment of the
 * consistency window before it was sent: so it has to, where it was sent at least a window after that.
 */
export function isDue(sentMs: Moment, sinceMs: Moment, windowMs: number): boolean {
  return sentMs >= sinceMs + windowMs;
}
