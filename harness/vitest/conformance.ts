import { beforeAll, describe, it, type RunnerTask, type RunnerTestSuite, type TestContext } from 'vitest';
import { loadCatalogue } from '../../properties/catalogue.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Report, RequirementResult } from '../engine/events.js';
import { select } from '../engine/select.js';
import { judge, type JudgeOptions } from '../judge.js';
import { ruleBroken } from './rule-broken.js';
import { progress } from './progress.js';

/** How the rules stand in a suite of your own. */
export interface ConformanceOptions extends JudgeOptions {
  /** Milliseconds that the whole run may take, clean-up included; ten minutes unless given. */
  readonly timeout?: number;
}

// The names of the tests must be known before any test runs.
const usual = await loadCatalogue();

/**
 * Adds a test for each rule to the suite that calls it. The run takes place once, before the first of them. Names are the
 * ids of the rules, the same in every run and for every target. Where vitest runs only some of the tests (`-t`), only
 * what these need is sent.
 *
 * A broken MUST fails its test, under `strict` a broken SHOULD too. What is broken but does not count, and what was not
 * judged, is skipped with its reason; `comes to a verdict` fails where a MUST was not judged.
 *
 * @throws UsageError where an option names no rule; in the run, where another option is wrong
 */
export function conformance({ timeout = 600_000, ...options }: ConformanceOptions = {}): void {
  const { requirements } = options.catalogue ?? usual;
  const chosen = select(requirements, options.only ?? [], options.skip ?? []);
  describe('memorydb-conformance', () => {
    const state: { report?: Report } = {};
    // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures are wanted
    beforeAll(async ({}, suite) => {
      const names = new Set(runnable(suite).map(({ name }) => name));
      const wanted = chosen.filter((rule) => names.has(nameOf(rule))).map(({ id }) => id);
      const isNarrowed = wanted.length > 0 && wanted.length < chosen.length;
      const tell = progress((line) => void process.stderr.write(`${line}\n`));
      state.report = await judge({
        ...options,
        ...(isNarrowed && { only: wanted, skip: [] }),
        onEvent: (event) => {
          tell(event);
          options.onEvent?.(event);
        },
      });
    }, timeout);
    const resultOf = (id: string): RequirementResult | undefined =>
      state.report?.requirements.find((result) => result.id === id);
    for (const [area, rules] of byArea(chosen))
      describe(area, () => {
        for (const rule of rules)
          it(nameOf(rule), (context) => hold(rule.id, resultOf(rule.id), options.strict === true, context));
      });
    it('comes to a verdict', () => {
      const { verdict, reason = '' } = state.report ?? { verdict: 'inconclusive' };
      if (verdict === 'inconclusive' || verdict === 'unsupported') throw new Error(`${verdict}: ${reason}`);
    });
  });
}

function byArea(rules: readonly Requirement[]): ReadonlyMap<string, readonly Requirement[]> {
  const grouped = new Map<string, Requirement[]>();
  for (const rule of rules) {
    const area = rule.id.slice(0, rule.id.lastIndexOf('.'));
    grouped.set(area, [...(grouped.get(area) ?? []), rule]);
  }
  return grouped;
}

function nameOf({ id, level }: Requirement): string {
  return `${level} ${id}`;
}

/** The tests below a suite that vitest is going to run. */
function runnable(suite: RunnerTestSuite): readonly RunnerTask[] {
  return suite.tasks
    .filter(({ mode }) => mode !== 'skip' && mode !== 'todo')
    .flatMap((task) => (task.type === 'suite' ? runnable(task) : [task]));
}

function hold(
  id: string,
  result: RequirementResult | undefined,
  strict: boolean,
  context: TestContext,
): void {
  if (result === undefined) return context.skip(`${id} was not part of the run.`);
  const { status, level, reason } = result;
  if (status === 'passed') return;
  if (status !== 'failed') return context.skip(`${status}: ${reason}`);
  if (level === 'MUST' || (strict && level === 'SHOULD')) throw ruleBroken(result);
  context.skip(`${level} broken: ${result.findings?.[0]?.message}`);
}
