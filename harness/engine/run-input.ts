import type { Catalogue } from '../../properties/catalogue.js';
import type { Baseline } from '../baseline/baseline.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { ReadWithSdk } from '../wire/sdk-view.js';
import type { Demands } from './demands.js';
import type { Report, Reporter } from './events.js';
import type { RunOptions } from './run-options.js';
import type { Shard } from './shard.js';

/** All that a run needs from outside. */
export interface RunInput {
  readonly target: Target;
  readonly options: RunOptions;
  readonly catalogue: Catalogue;
  readonly reporters: readonly Reporter[];
  readonly tool: Report['tool'];
  readonly time: Time;
  /** The moment of the start, for the report. */
  readonly startedAt: Date;
  /** Makes the run's names its own. Two runs at one time on one target need different ones. */
  readonly runId: number;
  readonly readWithSdk: ReadWithSdk;
  /** Requirements the run is about: it ends once all of them are broken, and shrinks no other. All unless given. */
  readonly focus?: ReadonlySet<string> | undefined;
  /** Executions one finding may be shrunk by: 0 leaves findings as they were seen. The usual number unless given. */
  readonly maxShrinks?: number | undefined;
  /** Findings that are known and do not fail the run; none unless given. */
  readonly baseline?: Baseline | undefined;
  /** The part of the cases to run; all unless given. */
  readonly shard?: Shard | undefined;
  /** What cases take and exercise, as far as it was measured; nothing unless given. */
  readonly demands?: Demands | undefined;
  /** Ends the run early: what was made is still removed. */
  readonly signal: AbortSignal;
  /** Ends the clean-up too: what was not removed by then is listed. Never unless given. */
  readonly hurry?: AbortSignal | undefined;
}
