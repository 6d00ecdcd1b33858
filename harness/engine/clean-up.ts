import type { Operation } from '../../spec/types.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { Caller } from './caller.js';
import type { Leftover } from './events.js';
import { removeAll } from './removal.js';
import { waitSettings } from './run-services.js';

/** The part of the time for states that may be spent on waiting until things of one kind are gone. */
const partOfSettling = 1 / 4;

/** What cleaning up works with. */
export interface CleanUpSettings {
  readonly target: Pick<Target, 'consistencyWindowMs' | 'settleTimeoutMs'>;
  readonly time: Time;
  /** Ends it: what is not removed by then is listed. */
  readonly hurry: AbortSignal;
  /** Whether the target answers an operation, as far as it is known. */
  readonly can: (operation: Operation) => boolean;
}

/**
 * Removes everything that a run made on its target; answers what is left, and why. An interrupt that ended the run does not
 * cut its clean-up short, but it sends nothing more after the time that the target may take to reach a state.
 */
export async function cleanUp(
  caller: Caller,
  { target, time, hurry, can }: CleanUpSettings,
): Promise<readonly Leftover[]> {
  await caller.idle();
  if (!caller.inventory.hasAsked) return [];
  const patient = { ...target, settleTimeoutMs: target.settleTimeoutMs * partOfSettling };
  const waits = waitSettings(patient, time, 'clean-up', hurry);
  return removeAll(caller, can, waits, time.now() + target.settleTimeoutMs);
}
