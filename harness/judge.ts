import { randomInt } from 'node:crypto';
import { loadCatalogue, type Catalogue } from '../properties/catalogue.js';
import type { Baseline } from './baseline/baseline.js';
import type { Report, Reporter, RunEvent } from './engine/events.js';
import { run } from './engine/run.js';
import type { Shard } from './engine/shard.js';
import { measuredDemands } from './evidence/demands.js';
import { select } from './engine/select.js';
import { givenRunOptions, profileAt, type GivenRunOptions } from './given-run-options.js';
import { systemTime } from './system-time.js';
import { openTarget } from './target/open-target.js';
import { targetSpec, type GivenTarget } from './target/target-spec.js';
import type { Target } from './target/target.js';
import { readTool } from './tool.js';
import { UsageError } from './usage-error.js';
import { readWithSdk } from './wire/sdk.js';

/** What to judge, and how. Everything has a default. */
export interface JudgeOptions extends GivenTarget, GivenRunOptions {
  /** A target of your own making, in place of `endpoint`, `ca`, `region`, `cluster` and `credentials`. It is not closed. */
  readonly target?: Target | undefined;
  /** Where endpoint, region and credentials are looked for when they are not given; `process.env` unless given. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** The rules and scenarios; those of this package unless given. */
  readonly catalogue?: Catalogue | undefined;
  /** Told of every event, and ended when the run is over. */
  readonly reporters?: readonly Reporter[] | undefined;
  /** Findings that are known: the report compares those of the run with them. Its verdict stays what it is. */
  readonly baseline?: Baseline | undefined;
  /** The part of the cases to run, where several runs judge a target together; all unless given. */
  readonly shard?: Shard | undefined;
  /** Called with every event. */
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Ends the run early: what it made is still removed, and the report says what was not judged. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the clean-up too: what was not removed by then is in the report's `leftovers`. */
  readonly hurry?: AbortSignal | undefined;
  /** Ids of requirements: the run ends once all of them are broken, and shrinks no other finding. */
  readonly focus?: ReadonlySet<string> | undefined;
  /** Executions that one finding may be shrunk by: 0 leaves findings as they were seen. */
  readonly maxShrinks?: number | undefined;
  /**
   * Makes the names of all that the run creates its own, from 0 to 36⁴ - 1; random unless given. Two runs at one time
   * on one target need different ones.
   */
  readonly runId?: number | undefined;
}

/** A target of one's own was given, and beside it where to find another. */
export class TargetIsGivenTwice extends UsageError {
  constructor(options: readonly string[]) {
    super(`target already says where requests go. Leave out ${options.join(', ')}, or target.`);
    this.name = 'TargetIsGivenTwice';
  }
}

/**
 * Judges one target by the rules of the MemoryDB API: a `target` of your own, or what answers at `endpoint`, or at the
 * endpoint that MEMORYDB_ENDPOINT or the AWS environment and profile name, or else the embedded MemoryDB. Everything it
 * creates on the target it removes again, also after an interrupt; what resists is in the report's `leftovers`. Nothing
 * is sent before the options are known to be right.
 *
 * A target that breaks rules, hangs or can't be reached is no error: the report's `verdict` says so.
 *
 * @throws UsageError where an option is wrong; its message is a sentence with the fix
 */
export async function judge(options: JudgeOptions = {}): Promise<Report> {
  const { reporters = [], onEvent, signal, hurry, focus, maxShrinks, runId, baseline, shard } = options;
  const given = givenRunOptions(options);
  const catalogue = options.catalogue ?? (await loadCatalogue());
  select(catalogue.requirements, given.only, given.skip);
  const target = await open(options, given.requestTimeout);
  const profile = options.profile ?? profileAt(target.info.endpoint);
  const runOptions = givenRunOptions({ ...options, seed: given.seed, profile });
  const { name, version } = readTool();
  try {
    return await run({
      target,
      options: runOptions,
      demands: measuredDemands(),
      catalogue,
      reporters: onEvent === undefined ? reporters : [...reporters, { onEvent }],
      tool: { name, version },
      time: systemTime,
      startedAt: new Date(),
      runId: runId ?? randomInt(36 ** 4),
      readWithSdk,
      focus,
      baseline,
      shard,
      maxShrinks,
      signal: signal ?? new AbortController().signal,
      hurry,
    });
  } finally {
    await endAll(reporters).finally(() => (options.target === undefined ? target.close() : undefined));
  }
}

/** The target given, or one that is opened for this run. */
async function open(options: JudgeOptions, requestTimeout: number): Promise<Target> {
  if (options.target === undefined) {
    const { env = process.env } = options;
    return openTarget(await targetSpec(options, requestTimeout, env), env, { signal: options.signal });
  }
  const others = places.filter((name) => options[name] !== undefined);
  if (others.length > 0) throw new TargetIsGivenTwice(others);
  return options.target;
}

/** Ends every reporter, also when one of them can't be; then tells of the first that could not. */
async function endAll(reporters: readonly Reporter[]): Promise<void> {
  const ends = await Promise.allSettled(reporters.map(async (reporter) => reporter.end?.()));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The options that say where requests go: a target given whole leaves nothing to them. */
const places: readonly Exclude<keyof GivenTarget, 'allowAws' | 'launchers'>[] = [
  'endpoint',
  'command',
  'image',
  'imageEnv',
  'pull',
  'preset',
  'port',
  'readyPath',
  'startTimeout',
  'launch',
  'ca',
  'region',
  'cluster',
  'credentials',
];
