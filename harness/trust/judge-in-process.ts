import { loadCatalogue } from '../../properties/catalogue.js';
import type { Requirement } from '../../properties/requirement.js';
import type { ReferenceOptions } from '../reference/reference.js';
import { readWithSdk } from '../wire/sdk.js';
import type { Target } from '../target/target.js';
import type { Report } from '../engine/events.js';
import { defaultRunOptions } from '../engine/run-options.js';
import type { RunInput } from '../engine/run-input.js';
import { run } from '../engine/run.js';
import { measuredDemands } from '../evidence/demands.js';
import { EventTime } from '../event-time.js';
import { inProcessTarget, type InProcessSetting } from './in-process.js';

/** How the embedded MemoryDB is judged in this process. */
interface InProcessRun extends Pick<RunInput, 'focus' | 'maxShrinks' | 'shard'>, InProcessSetting {
  readonly seed: number;
  readonly runs: number;
  /** True unless given. */
  readonly strict?: boolean;
  /** How long the target is told to lag and to settle at most; those of the embedded MemoryDB unless given. */
  readonly times?: Pick<Target, 'consistencyWindowMs' | 'settleTimeoutMs'>;
  /** The only scenarios to run, by name; all unless given. */
  readonly scenarios?: readonly string[];
  /** Requirements instead of those of the catalogue. */
  readonly requirements?: readonly Requirement[];
}

/** A run of the catalogue, strictly, against the embedded MemoryDB in this process: none of its time is waited for. */
export async function judgeInProcess(
  reference: ReferenceOptions,
  {
    seed,
    runs,
    strict = true,
    times,
    cluster,
    scenarios,
    requirements,
    focus,
    maxShrinks,
    shard,
    deliver,
  }: InProcessRun,
): Promise<Report> {
  const time = new EventTime(Date.UTC(2026, 0, 1));
  const catalogue = await loadCatalogue();
  const chosen = catalogue.scenarios.filter(({ name }) => scenarios?.includes(name) ?? true);
  return run({
    target: { ...inProcessTarget(reference, time, { deliver, cluster }), ...times },
    options: { ...defaultRunOptions, seed, runs, strict },
    catalogue: { scenarios: chosen, requirements: requirements ?? catalogue.requirements },
    reporters: [],
    demands: measuredDemands(),
    tool: { name: 'memorydb-conformance', version: '0' },
    time,
    startedAt: new Date(time.now()),
    // Shards of one run are runs of their own.
    runId: seed + (shard?.number ?? 0),
    focus,
    maxShrinks,
    shard,
    readWithSdk,
    signal: new AbortController().signal,
  });
}
