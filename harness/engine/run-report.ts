import type { Meter } from './meter.js';
import type { Report, RunEvent } from './events.js';
import type { RunInput } from './run-input.js';

/** What a run came to. */
export type RunOutcome = Pick<
  Report,
  'verdict' | 'reason' | 'requirements' | 'leftovers' | 'unsupportedOperations'
>;

/** Tells the reporters of a run from its beginning to its end, and makes its report. */
export class RunReport {
  readonly #began: number;
  #prefix = '';

  constructor(
    private readonly input: RunInput,
    private readonly meter: Meter,
  ) {
    this.#began = input.time.now();
  }

  readonly tell = (event: RunEvent): void => {
    for (const reporter of this.input.reporters) reporter.onEvent(event);
  };

  /** The plan is made. */
  started(prefix: string, requirements: number, cases: number): void {
    this.#prefix = prefix;
    const { tool, target, options, catalogue } = this.input;
    const scenarios = catalogue.scenarios.length;
    const head = { tool, target: target.info, options, prefix };
    this.tell({ type: 'run-started', ...head, requirements, scenarios, cases });
  }

  /** The run is over: tells of every requirement and of the whole. */
  finished({ requirements, ...outcome }: RunOutcome): Report {
    const { tool, target, options, startedAt, time } = this.input;
    const report: Report = {
      formatVersion: 1,
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
    };
    for (const result of requirements) this.tell({ type: 'requirement-finished', result });
    this.tell({ type: 'run-finished', report });
    return report;
  }
}
