import type { Requirement } from '../../../properties/requirement.js';
import { fakeTarget, tinyMemoryDb } from '../../engine/testing/fake-wire.js';
import type { Report } from '../../engine/events.js';
import { events, report, result } from '../../report/testing/hand-made.js';
import type { Dependencies, ServeOptions, TargetSpec } from '../dependencies.js';

const judge: Requirement['judge'] = () => ({ kind: 'not-applicable' });

/** A catalogue of three rules. */
export const requirements: readonly Requirement[] = (
  ['response.slots-in-range', 'names.case-is-folded', 'wire.request-id'] as const
).map((id) => {
  const { title, source } = result(id);
  return { id, level: id === 'wire.request-id' ? 'SHOULD' : 'MUST', title, source, judge };
});

/** Ports that note what went through them, and run nothing. */
export class FakePorts implements Dependencies {
  readonly wishes: TargetSpec[] = [];
  readonly inputs: Parameters<Dependencies['run']>[0][] = [];
  readonly serves: ServeOptions[] = [];
  closed = 0;

  constructor(
    private readonly finished: Report = report,
    private readonly duringRun: () => void = () => {},
  ) {}

  async loadCatalogue() {
    return { requirements, scenarios: [] };
  }

  async openTarget(wish: TargetSpec) {
    this.wishes.push(wish);
    const target = fakeTarget(tinyMemoryDb().behave, wish.kind === 'url' ? wish.cluster : undefined);
    return { ...target, close: async () => void this.closed++ };
  }

  async run(input: Parameters<Dependencies['run']>[0]) {
    this.inputs.push(input);
    this.duringRun();
    for (const event of events(this.finished))
      for (const reporter of input.reporters) reporter.onEvent(event);
    return this.finished;
  }

  async serve(options: ServeOptions) {
    this.serves.push(options);
    return { endpoint: 'http://127.0.0.1:4566', close: async () => void this.closed++ };
  }
}
