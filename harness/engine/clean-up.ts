import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { Leftover } from './events.js';
import { Patience } from './patience.js';
import { removeAll } from './removal.js';
import type { RunServices } from './run-services.js';

/**
 * Removes everything that a run made on its target; answers what is left, and why. Waits by a patience of its own: an
 * interrupt that ended the run must not cut its clean-up short.
 */
export async function cleanUp(
  { caller, capabilities, prefix }: RunServices,
  { patienceMs }: Target,
  time: Time,
): Promise<readonly Leftover[]> {
  const never = new AbortController().signal;
  const patience = new Patience(time, patienceMs / 4, patienceMs / 2, never);
  return removeAll(caller, (operation) => capabilities.can(operation), patience, prefix);
}
