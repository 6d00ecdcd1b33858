import { absentCluster, absentSnapshot, withCluster, withSnapshot } from '../oracle/model-state.js';
import { nameSource } from './names.js';
import type { RunServices } from './run-services.js';
import type { StepRecorder } from './step-recorder.js';

/** The names one case may use, each known to be nobody's when the case takes it. */
export class CaseNames {
  readonly #source: (length?: number) => string;
  readonly #claimed: string[] = [];

  /** @param execution the number of this execution: no other one in the run gets the same names */
  constructor(
    private readonly services: RunServices,
    private readonly recorder: StepRecorder,
    execution: number,
  ) {
    this.#source = nameSource(services.prefix, execution);
  }

  /** @param length in characters, at least `shortestFresh` */
  fresh(length?: number): string {
    return this.assumeAbsent(this.#source(length));
  }

  /** Notes that nothing is called `name`; answers it. */
  assumeAbsent(name: string): string {
    this.recorder.assume((known) =>
      withSnapshot(withCluster(known, name, absentCluster), name, absentSnapshot(name)),
    );
    return name;
  }

  /** Waits for an exact name's turn, and answers whether the target says that no snapshot has it. */
  async claim(name: string): Promise<boolean> {
    if (!this.recorder.can('DescribeSnapshots')) return false;
    await this.services.claims.take(name);
    this.#claimed.push(name);
    const { exchange } = await this.recorder.call('DescribeSnapshots', { SnapshotName: name }, 'setup');
    const isFree =
      exchange.outcome.kind === 'refused' && exchange.outcome.type?.name === 'SnapshotNotFoundFault';
    if (isFree) this.assumeAbsent(name);
    return isFree;
  }

  /** Gives back the names that were claimed. */
  release(): void {
    for (const name of this.#claimed) this.services.claims.free(name);
  }
}
