import { Caller } from '../engine/caller.js';
import { cleanUp } from '../engine/clean-up.js';
import type { Leftover } from '../engine/events.js';
import { Inventory } from '../engine/inventory.js';
import { Meter, unlimited } from '../engine/meter.js';
import { runPrefix } from '../engine/names.js';
import type { Finding } from '../findings/finding.js';
import { isConcurrent } from './playback.js';
import { performed } from './performance.js';
import type { Replay, ReplaySettings } from './settings.js';

/** How often a case is repeated that depends on chance, before it counts as fixed. */
const maxTries = 5;

/**
 * Sends the case of one finding again, with names of its own, and says whether the rule holds now. Changes and leaves
 * nothing that it did not make. A case of rivalling requests, and one that did not show its finding again in the run, is
 * sent several times before it counts as fixed.
 *
 * @throws Interrupted
 */
export async function replay(finding: Finding, settings: ReplaySettings): Promise<Replay> {
  const tries = isConcurrent(finding) || !finding.reproduced ? maxTries : 1;
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
