import { Caller } from '../engine/caller.js';
import { cleanUp } from '../engine/clean-up.js';
import type { Leftover } from '../engine/events.js';
import { Inventory } from '../engine/inventory.js';
import { Meter, unlimited } from '../engine/meter.js';
import { runPrefix } from '../engine/names.js';
import type { Finding } from '../findings/finding.js';
import { isAws } from '../target/aws.js';
import { performed } from './performance.js';
import type { Replay, ReplaySettings } from './settings.js';
import { triesOf } from './tries.js';

/**
 * Sends the case of one finding again, with names of its own, and says whether the rule holds now. Changes and leaves
 * nothing that it did not make. The case has to be answered as expected several times before it counts as fixed, but for
 * real AWS, where each costs money.
 *
 * @throws Interrupted
 */
export async function replay(finding: Finding, settings: ReplaySettings): Promise<Replay> {
  const tries = isAws(settings.target.info.endpoint) ? 1 : triesOf(finding);
  let requests = 0;
  const leftovers: Leftover[] = [];
  for (let tried = 1; ; tried++) {
    const once = await replayOnce(finding, settings);
    requests += once.requests;
    leftovers.push(...once.leftovers);
    if (once.replayed.kind !== 'fixed' || tried === tries)
      return { replayed: once.replayed, requests, leftovers };
  }
}

async function replayOnce(finding: Finding, settings: ReplaySettings): Promise<Replay> {
  const { target, time, signal, hurry } = settings;
  const prefix = runPrefix(settings.newRunId());
  const inventory = new Inventory(prefix, target.info.cluster);
  const meter = new Meter(unlimited, time);
  const caller = new Caller(target, meter, inventory, signal, time, hurry);
  const clean = (): Promise<readonly Leftover[]> => cleanUp(caller, { target, time, hurry, can: () => true });
  try {
    const replayed = await performed(finding, { ...settings, caller, prefix });
    return { replayed, requests: meter.requests, leftovers: await clean() };
  } catch (error) {
    await clean();
    throw error;
  }
}
