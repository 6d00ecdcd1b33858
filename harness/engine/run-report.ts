import { causesOf } from '../findings/cause.js';
import type { Meter } from './meter.js';
import type { Report, Reporter, RunEvent } from './events.js';
import type { RunInput } from './run-input.js';

/** What a run came to. */
export type RunOutcome = Pick<
  Report,
  'verdict' | 'reason' | 'requirements' | 'leftovers' | 'unsupportedOperations' | 'baseline' | 'shard'
>;

/** Tells the reporters of a run from its beginning to its end, and makes its report. */
export class RunReport {
  readonly #began: number;
  #prefix = '';
  /** Reporters that threw, and what. They are told nothing more. */
  readonly #broken = new Map<Reporter, unknown>();

  constructor(
    private readonly input: RunInput,
    private readonly meter: Meter,
  ) {
    this.#began = input.time.now();
  }

  readonly tell = (event: RunEvent): void => {
    for (const reporter of this.input.reporters) this.#tellOne(reporter, event);
  };

  /** A reporter that throws must not end the run: others are told on, and what was made is removed. */
  #tellOne(reporter: Reporter, event: RunEvent): void {
    if (this.#broken.has(reporter)) return;
    try {
      reporter.onEvent(event);
    } catch (error) {
      this.#broken.set(reporter, error);
    }
  }

  /** The plan is made. */
  started(prefix: string, requirements: number, cases: number): void {
    this.#prefix = prefix;
    const { tool, target, options, catalogue } = this.input;
    const scenarios = catalogue.scenarios.length;
    const head = { tool, target: target.info, options, prefix };
    this.tell({ type: 'run-started', ...head, requirements, scenarios, cases });
  }

  /** The run is over: tells of every requirement and of the whole. @throws what a reporter threw */
  finished({ requirements, ...outcome }: RunOutcome): Report {
    const { tool, target, options, startedAt, time } = this.input;
    const report: Report = {
      formatVersion: 2,
      tool,
      target: target.info,
      options,
      prefix: this.#prefix,
      ...outcome,
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(time.now() - this.#began),
      requests: this.meter.requests,
      retries: this.meter.retries,
      requirements,
      causes: causesOf(requirements),
    };
    for (const result of requirements) this.tell({ type: 'requirement-finished', result });
    this.tell({ type: 'run-finished', report });
    for (const error of this.#broken.values()) throw error;
    return report;
  }
}
