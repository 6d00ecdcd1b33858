import type { Standing, Step } from '../../properties/observation.js';
import { contradictedBy, type Contradicted } from '../oracle/contradicted.js';
import { clusterNamed, snapshotNamed, type ModelState } from '../oracle/model-state.js';
import { never } from '../oracle/moments.js';
import type { Wanted } from '../oracle/wanted.js';
import type { CaseClusters } from './case-clusters.js';
import type { CaseWaits } from './case-waits.js';
import type { CaseRequest, StepRecorder } from './step-recorder.js';

const superseded: Standing = {
  kind: 'superseded',
  why: 'It contradicts a read that may have been late, so the target was read again and the request sent again.',
};
const uncertain: Standing = {
  kind: 'not-about-the-rule',
  why: 'It contradicts a read that may have been late, and too often the target was read again in vain.',
};

/** Sends requests so that a refusal counts only where it contradicts nothing that a late read may have said. */
export class CertainRequests {
  constructor(
    private readonly recorder: StepRecorder,
    private readonly waits: CaseWaits,
    private readonly clusters: CaseClusters,
  ) {}

  /**
   * Sends a request. Where its refusal contradicts a read that may have been late, reads on until the target has to show
   * what is so, then sends the request once more.
   */
  async exchange(request: CaseRequest): Promise<Step> {
    const step = await this.recorder.exchange(request);
    const { about: operation, exchange, state } = step;
    const input = request.input ?? request.request.intended?.input;
    const contradicted = contradictedBy({ operation, input, exchange }, state);
    if (contradicted === undefined) return step;
    await this.#readUntilCertain(contradicted);
    if (!isCertain(contradicted, this.recorder.state)) return this.recorder.mark(step, uncertain);
    if (contradicted.kind === 'cluster') await this.clusters.waitUntilAvailable(contradicted.name);
    this.recorder.mark(step, superseded);
    const again = await this.recorder.exchange(request);
    if (isSameRefusal(step, again)) this.#noteInVain(certaintyOf(contradicted, state));
    return again;
  }

  /** Reading on ended with a certain word, and yet was in vain. */
  #noteInVain(certainty: Wanted): void {
    if (this.waits.allowance.begin(certainty)) this.waits.allowance.end(certainty, 'in-vain');
  }

  async #readUntilCertain(contradicted: Contradicted): Promise<void> {
    const { kind, name } = contradicted;
    const operation = kind === 'cluster' ? 'DescribeClusters' : 'DescribeSnapshots';
    const input = kind === 'cluster' ? { ClusterName: name } : { SnapshotName: name };
    if (!this.recorder.can(operation)) return;
    await this.waits.eventually(
      () => this.recorder.call(operation, input, 'setup'),
      () => {
        const { state } = this.recorder;
        return isCertain(contradicted, state) ? [] : [certaintyOf(contradicted, state)];
      },
    );
  }
}

/** True where what is known of a thing no longer rests on a read that may have been late. */
function isCertain({ kind, name }: Contradicted, state: ModelState): boolean {
  if (kind === 'snapshot') {
    const snapshot = snapshotNamed(state, name);
    return snapshot?.presence !== 'absent' || snapshot.goneMs !== never;
  }
  const cluster = clusterNamed(state, name);
  return cluster?.presence === 'absent' ? cluster.goneMs !== never : cluster?.availableSinceMs !== never;
}

function certaintyOf({ kind, name }: Contradicted, state: ModelState): Wanted {
  const sinceMs =
    kind === 'cluster' ? clusterNamed(state, name)?.changedMs : snapshotNamed(state, name)?.madeMs;
  return { kind: 'fact', what: `a certain word on the ${kind}`, sinceMs: sinceMs ?? never };
}

function isSameRefusal(
  { exchange: { outcome: one } }: Step,
  { exchange: { outcome: other } }: Step,
): boolean {
  return one.kind === 'refused' && other.kind === 'refused' && one.type?.name === other.type?.name;
}
