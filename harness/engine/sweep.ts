import { resourceKinds } from '../../spec/effect-types.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import { Caller } from './caller.js';
import type { Leftover } from './events.js';
import { Inventory, type CreatedResource } from './inventory.js';
import { Meter, unlimited } from './meter.js';
import { removeAndTell } from './removal.js';
import { waitSettings } from './run-services.js';
import { listUnderPrefix } from './strays.js';

/** What sweeping works with. */
export interface SweepSettings {
  readonly target: Target;
  /** The prefix of a run: see `isRunPrefix`. */
  readonly prefix: string;
  readonly time: Time;
  /** Ends it: what is not removed by then is left over. */
  readonly signal: AbortSignal;
}

/** What has names of a run, and whether the target tells of all. */
export interface Found {
  readonly things: readonly Pick<CreatedResource, 'kind' | 'name'>[];
  /** Why there may be more, as clauses. */
  readonly unseen: readonly string[];
}

/** What a sweep came to. */
export interface Swept {
  readonly removed: readonly CreatedResource[];
  readonly leftovers: readonly Leftover[];
  readonly unseen: readonly string[];
}

/** What the target lists under the names of a run that is over. Changes nothing. */
export async function findOfRun(settings: SweepSettings): Promise<Found> {
  return look(callerFor(settings));
}

/**
 * Removes clusters and snapshots with names of a run that is over, as the run itself would have: through the same gate,
 * with the same patience. The cluster that the user gave stays.
 */
export async function sweep(settings: SweepSettings): Promise<Swept> {
  const { target, time, signal } = settings;
  const caller = callerFor(settings);
  const waits = waitSettings(target, time, 'sweep', signal);
  const swept = await removeAndTell({
    caller,
    can: () => true,
    waits,
    endMs: time.now() + 2 * target.settleTimeoutMs,
  });
  const { unseen } = await look(caller);
  return { ...swept, unseen };
}

function callerFor({ target, prefix, time, signal }: SweepSettings): Caller {
  const inventory = new Inventory(prefix, target.info.cluster, true);
  // All that it sends is clean-up, so that one signal ends it.
  return new Caller(target, new Meter(unlimited, time), inventory, signal, time, signal);
}

async function look(caller: Caller): Promise<Found> {
  const things: Found['things'][number][] = [];
  const unseen: string[] = [];
  for (const kind of resourceKinds) {
    const { strays, isWhole, trouble } = await listUnderPrefix(kind, caller);
    things.push(...strays.map(({ name }) => ({ kind, name })));
    if (!isWhole) unseen.push(trouble ?? `the list of every ${kind} has no end`);
  }
  return { things, unseen };
}
