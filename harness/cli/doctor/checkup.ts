import { Capabilities, probe } from '../../engine/capabilities.js';
import { Caller } from '../../engine/caller.js';
import { isForeign } from '../../engine/foreign.js';
import { Inventory } from '../../engine/inventory.js';
import { lacks, refusesFor } from '../../engine/missing-operations.js';
import { Meter, unlimited } from '../../engine/meter.js';
import type { Time } from '../../time.js';
import { nameSource, runPrefix } from '../../engine/names.js';
import { waitSettings } from '../../engine/run-services.js';
import type { Target } from '../../target/target.js';
import { givenCluster, ownCluster } from './cluster-check.js';
import { firstAnswer } from './first-answer.js';
import { fail, ok, warn, type Line } from './line.js';

/**
 * Checks a target step by step, from "does anything answer" to "can a cluster be made and removed", and ends where
 * going on would tell nothing. Leaves nothing on the target, or tells what it could not remove.
 *
 * @param runId makes the names it uses its own
 */
export async function* checkup(
  target: Target,
  time: Time,
  runId: number,
  signal: AbortSignal,
): AsyncGenerator<Line> {
  const { endpoint, cluster } = target.info;
  const prefix = runPrefix(runId);
  const inventory = new Inventory(prefix, cluster);
  const caller = new Caller(target, new Meter(unlimited, time), inventory, signal, time);
  const answer = await caller.exchange('CreateSnapshot', { input: {} });
  const first = firstAnswer(answer, endpoint, await isForeign(answer, caller));
  yield* first;
  if (first.some(({ status }) => status === 'fail')) return;

  const names = nameSource(prefix, 0);
  const capabilities = await probe(caller, names(), cluster !== undefined);
  const answered = operationsLines(capabilities);
  yield* answered;
  if (!(capabilities instanceof Capabilities) || answered.some(({ status }) => status === 'fail')) return;

  const waits = waitSettings(target, time, 'doctor', signal);
  const check = { caller, capabilities, waits };
  if (cluster === undefined) yield* await ownCluster(names(), check);
  else yield await givenCluster(cluster, check);
}

function operationsLines(capabilities: Awaited<ReturnType<typeof probe>>): Line[] {
  if (!(capabilities instanceof Capabilities))
    return [fail('target', capabilities.reason, 'A run needs a target that answers CreateSnapshot.')];
  const { lacking, refusingCaller } = capabilities;
  const lines = [
    ...(lacking.length === 0
      ? []
      : [warn(lacks(lacking), 'Rules that need them will be reported as unsupported.')]),
    ...(refusingCaller.length === 0
      ? []
      : [
          fail(
            'set-up',
            refusesFor(refusingCaller),
            'Give credentials that may do all that a run does: without them it is inconclusive.',
          ),
        ]),
  ];
  return lines.length === 0 ? [ok('It answers all operations that a run uses.')] : lines;
}
