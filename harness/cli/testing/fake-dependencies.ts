import type { Framework } from '../../emit/languages.js';
import type { TestResult, TestRun } from '../../emit/toolchain.js';
import type { Requirement } from '../../../properties/requirement.js';
import { fakeTarget, tinyMemoryDb } from '../../engine/testing/fake-wire.js';
import { noDemands } from '../../engine/demands.js';
import type { Report } from '../../engine/events.js';
import { events, report, result } from '../../report/testing/hand-made.js';
import type { RunOptions } from '../../engine/run-options.js';
import { givenRunOptions } from '../../given-run-options.js';
import type { JudgeOptions } from '../../judge.js';
import type { TargetSpec } from '../../target/target-spec.js';
import type { Target } from '../../target/target.js';
import type { Dependencies, ServeOptions } from '../dependencies.js';

const judge: Requirement['judge'] = () => ({ kind: 'not-applicable' });

/** A catalogue of three rules. */
export const requirements: readonly Requirement[] = (
  ['response.slots-in-range', 'names.case-is-folded', 'wire.request-id'] as const
).map((id) => {
  const { title, source } = result(id);
  return { id, level: id === 'wire.request-id' ? 'SHOULD' : 'MUST', topic: 'slots', title, source, judge };
});

/** What `judge` was asked, and the options it would run by. */
interface Judged extends JudgeOptions {
  readonly options: RunOptions;
}

/** Dependencies that note what was asked of them, and run nothing. */
export class FakeDependencies implements Dependencies {
  readonly specs: TargetSpec[] = [];
  readonly inputs: Judged[] = [];
  readonly serves: ServeOptions[] = [];
  readonly keepsLatest = false;
  closed = 0;

  constructor(
    private readonly finished: Report = report,
    private readonly duringRun: () => void = () => {},
  ) {}

  async loadCatalogue() {
    return { requirements, scenarios: [] };
  }

  async openTarget(spec: TargetSpec): Promise<Target> {
    this.specs.push(spec);
    const target = fakeTarget(tinyMemoryDb().behave, spec.kind === 'url' ? spec.cluster : undefined);
    return { ...target, close: async () => void this.closed++ };
  }

  async judge(given: JudgeOptions) {
    this.inputs.push({ ...given, options: givenRunOptions(given) });
    this.duringRun();
    for (const event of events(this.finished))
      for (const reporter of given.reporters ?? []) reporter.onEvent(event);
    return this.finished;
  }

  /** How each test does on the target, and on the embedded MemoryDB. */
  readonly tested: string[] = [];
  async runTests(
    framework: Framework,
    { slugs, endpoint }: TestRun,
  ): Promise<ReadonlyMap<string, TestResult>> {
    this.tested.push(`${framework} ${endpoint}`);
    return new Map(slugs.map((slug) => [slug, this.resultOf(slug, this.tested.length === 1)]));
  }

  /** A finding that is shown. */
  resultOf(slug: string, isTarget: boolean): TestResult {
    const rule = slug.replace('-', '.');
    return isTarget ? { kind: 'failed', text: `${rule} is broken` } : { kind: 'passed' };
  }

  async measuredDemands() {
    return noDemands;
  }

  async evidenceOf({ id }: Requirement) {
    return { confirmedBy: [`an answer with ${id}`], exercisedBy: ['create', 'describe'] };
  }

  async serve(options: ServeOptions) {
    this.serves.push(options);
    return { endpoint: 'http://127.0.0.1:4566', close: async () => void this.closed++ };
  }
}
