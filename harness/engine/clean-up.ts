import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { Leftover } from './events.js';
import { removeAll } from './removal.js';
import { waitSettings, type RunServices } from './run-services.js';

/** The part of the time for states that may be spent on waiting until one thing can be removed. */
const partOfSettling = 1 / 4;

/**
 * Removes everything that a run made on its target; answers what is left, and why. Waits by settings of its own: an
 * interrupt that ended the run must not cut its clean-up short.
 */
export async function cleanUp(
  { caller, capabilities }: RunServices,
  target: Target,
  time: Time,
): Promise<readonly Leftover[]> {
  const uninterrupted = new AbortController().signal;
  const patient = { ...target, settleTimeoutMs: target.settleTimeoutMs * partOfSettling };
  const waits = waitSettings(patient, time, 'clean-up', uninterrupted);
  return removeAll(caller, (operation) => capabilities.can(operation), waits);
}
