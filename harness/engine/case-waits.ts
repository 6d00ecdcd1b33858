import type { Step, Wait } from '../../properties/observation.js';
import type { Wanted } from '../oracle/wanted.js';
import { eventually, type Allowance } from './eventually.js';
import type { RunServices } from './run-services.js';
import type { StepRecorder } from './step-recorder.js';

/** The waits of one case. */
export class CaseWaits {
  readonly all: Wait[] = [];

  constructor(
    private readonly services: RunServices,
    private readonly recorder: StepRecorder,
    readonly allowance: Allowance,
  ) {}

  /**
   * Reads until nothing is wanted any more, or until the target had to show it, and records the wait. Answers the last read.
   *
   * @param read sends one request, or several and answers the last
   */
  async eventually(read: () => Promise<Step>, stillWanted: (step: Step) => readonly Wanted[]): Promise<Step> {
    const { time, limitsMs, signal } = this.services;
    const firstStep = this.recorder.steps.length;
    const settings = { time, limitsMs, signal, allowance: this.allowance };
    const { last, wanted, waitedMs, outcome } = await eventually(read, stillWanted, settings);
    const lastStep = this.recorder.steps.indexOf(last);
    this.all.push({ firstStep, lastStep, waitedMs, outcome, wanted });
    return last;
  }
}
