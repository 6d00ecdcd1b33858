import {
  absentCluster,
  absentSnapshot,
  withCluster,
  withSnapshot,
  type SnapshotState,
} from '../oracle/model-state.js';
import { always, isDue, never } from '../oracle/moments.js';
import type { CaseHoldings } from './case-holdings.js';
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
    private readonly own: CaseHoldings,
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
    this.#assume(name, absentSnapshot(name));
    return name;
  }

  /** Waits for an exact name's turn, and answers whether the target says that no snapshot has it. */
  async claim(name: string): Promise<boolean> {
    if (!this.recorder.can('DescribeSnapshots')) return false;
    const lastUsedMs = await this.services.claims.take(name);
    this.#claimed.push(name);
    const { exchange, sentMs, receivedMs } = await this.recorder.call(
      'DescribeSnapshots',
      { SnapshotName: name },
      'setup',
    );
    const { outcome } = exchange;
    const isFree = outcome.kind === 'refused' && outcome.type?.name === 'SnapshotNotFoundFault';
    if (!isFree) return false;
    this.services.caller.inventory.claim(name);
    this.own.claim(name);
    if (lastUsedMs === always) {
      this.assumeAbsent(name);
      return true;
    }
    // An earlier case of the run had the name: what a late read shows may be its snapshot.
    const isSure = isDue(sentMs, lastUsedMs, this.services.limitsMs.fact);
    const goneMs = isSure ? receivedMs : never;
    this.#assume(name, { ...absentSnapshot(name), incarnation: 1, madeMs: lastUsedMs, goneMs });
    return true;
  }

  /** Gives back the names that were claimed. */
  release(): void {
    const { caller, claims, time } = this.services;
    for (const name of this.#claimed) {
      caller.inventory.release(name);
      claims.free(name, time.now());
    }
  }

  #assume(name: string, snapshot: SnapshotState): void {
    this.recorder.assume((known) => withSnapshot(withCluster(known, name, absentCluster), name, snapshot));
  }
}
