import { showOutcome } from '../findings/show.js';
import { refusesCaller } from '../oracle/refuses-caller.js';
import type { Exchange } from '../wire/exchange.js';
import { clockComplaint } from './clock.js';

/** Why a caller is refused, and what to do about it: two sentences. */
export interface CallerRefusal {
  readonly reason: string;
  readonly fix: string;
}

/** Why a target refuses the caller, in its own words; undefined where it does not. */
export function callerRefusal(exchange: Exchange): CallerRefusal | undefined {
  const clock = clockComplaint(exchange);
  if (clock !== undefined)
    return {
      reason: `The clocks of the target and of this machine differ: ${clock}.`,
      fix: 'Set the wrong one right, by NTP for example.',
    };
  if (!refusesCaller(exchange)) return undefined;
  return {
    reason: `The target refuses these credentials: ${showOutcome(exchange.outcome)}.`,
    fix: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, to ones it takes, and check --region.',
  };
}
