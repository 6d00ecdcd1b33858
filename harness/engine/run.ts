import { setMaxListeners } from 'node:events';
import type { Json } from '../../spec/json.js';
import type { Catalogue } from '../../properties/catalogue.js';
import type { Scenario } from '../../properties/scenario.js';
import { absentCluster } from '../oracle/model-state.js';
import type { Target } from '../target/target.js';
import { Caller } from './caller.js';
import { Capabilities, probe, type Unfit } from './capabilities.js';
import { Claims } from './claims.js';
import type { Report, Reporter, RequirementResult, RunEvent, RunOptions } from './events.js';
import { confirmAndShrink } from './confirm-and-shrink.js';
import { execute, type Execution } from './execute.js';
import { findingOf } from './finding.js';
import { Inventory } from './inventory.js';
import { Leases } from './leases.js';
import { Meter, type Time } from './meter.js';
import { nameSource, runPrefix } from './names.js';
import { Patience } from './patience.js';
import { byTurns, plan, type Case } from './plan.js';
import { inPool } from './pool.js';
import { removeAll } from './removal.js';
import { resultOf, verdictOf, type RunCircumstances } from './results.js';
import { select } from './select.js';
import type { Shrunk } from './shrink.js';
import { Tally } from './tally.js';
import type { ReadWithSdk, RunServices } from './run-services.js';

/** Executions one finding may be shrunk by, and time all shrinking may take. */
const maxShrinkExecutions = 120;
const maxShrinkMs = 60_000;

/** How long an answer may lag behind (eventually consistent listings): at most, and as a part of the target's patience. */
const maxLagMs = 6_000;
const lagPart = 1 / 10;

/** What all waits for late answers may take together, as a multiple of one. */
const allLags = 3;

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
  /** Requirements the run is about: it ends once all of them are broken, and shrinks no other. Undefined for all. */
  readonly focus?: ReadonlySet<string>;
  /** Executions one finding may be shrunk by, where fewer will do than usual: 0 leaves findings as they were seen. */
  readonly maxShrinks?: number;
  /** Ends the run early: what was made is still removed. */
  readonly signal: AbortSignal;
}

/**
 * Judges one target: plans every case, runs them, shrinks what broke, removes what was made, and tells the reporters.
 * Sends nothing before the options are known to be right.
 *
 * @throws PatternMatchesNothing
 */
export async function run(input: RunInput): Promise<Report> {
  const { target, options, catalogue, time, maxShrinks = maxShrinkExecutions } = input;
  // Every pause listens to it: many at once is no leak.
  setMaxListeners(0, input.signal);
  const requirements = select(catalogue.requirements, options.only, options.skip);
  const cases = plan(catalogue.scenarios, options.seed, options.runs);
  const tell = (event: RunEvent): void => input.reporters.forEach((reporter) => reporter.onEvent(event));
  const began = time.now();
  const meter = new Meter(options, time);
  const caller = new Caller(target, meter, new Inventory(), input.signal);
  const prefix = runPrefix(input.runId);
  tell({
    type: 'run-started',
    tool: input.tool,
    target: target.info,
    options,
    requirements: requirements.length,
    scenarios: catalogue.scenarios.length,
    cases: cases.length,
  });

  const tallies = requirements.map((requirement) => new Tally(requirement));
  const finish = (
    results: readonly RequirementResult[],
    rest: Pick<Report, 'verdict' | 'reason' | 'leftovers' | 'unsupportedOperations'>,
  ): Report => {
    const report: Report = {
      formatVersion: 1,
      tool: input.tool,
      target: target.info,
      options,
      ...rest,
      startedAt: input.startedAt.toISOString(),
      durationMs: Math.round(time.now() - began),
      requests: meter.requests,
      retries: meter.retries,
      requirements: results,
    };
    for (const result of results) tell({ type: 'requirement-finished', result });
    tell({ type: 'run-finished', report });
    return report;
  };

  const capabilities = await probe(caller, nameSource(prefix, 0)(), target.info.cluster !== undefined).catch(
    (error: unknown): Unfit => ({
      verdict: 'inconclusive',
      reason: error instanceof Error ? error.message : String(error),
    }),
  );
  if (!(capabilities instanceof Capabilities)) {
    const results = tallies.map((tally) => {
      const result = resultOf(
        tally,
        { lacking: [], missingOperations: [], aborts: [], truncated: new Map() },
        undefined,
      );
      const status = capabilities.verdict === 'unsupported' ? ('unsupported' as const) : ('not-run' as const);
      return { ...result, status, reason: capabilities.reason };
    });
    return finish(results, { ...capabilities, leftovers: [], unsupportedOperations: [] });
  }
  tell({ type: 'capabilities-known', supported: capabilities.all, unsupported: capabilities.lacking });

  const lagMs = Math.min(maxLagMs, target.patienceMs * lagPart);
  const shared: RunServices = {
    caller,
    capabilities,
    leases: leasesFor(target, options.concurrency),
    claims: new Claims(),
    patience: new Patience(time, lagMs, lagMs * allLags, input.signal),
    settling: new Patience(time, target.patienceMs, target.patienceMs * 3, input.signal),
    prefix,
    readWithSdk: input.readWithSdk,
  };
  let executions = 1;
  const numbering = (): number => executions++;
  const perform = (drawn: Case, value: Json): Promise<Execution> =>
    execute(shared, drawn.scenario, drawn.stratum.name, value, numbering);

  const missingOperations = new Set(
    catalogue.scenarios.flatMap((scenario) => lackingFor(scenario, capabilities)),
  );
  const able = cases.filter(({ scenario }) => lackingFor(scenario, capabilities).length === 0);
  const doable = input.focus === undefined ? able : byTurns(able);
  const aborts: string[] = [];
  const truncated = new Map<string, string>();
  const started = new Set<Scenario>();
  const whyStop = (): string | undefined =>
    input.signal.aborted ? 'the run was interrupted' : (caller.gone ?? budgetReason(meter.spent()));

  const focused = tallies.filter(
    ({ requirement }) => input.focus === undefined || input.focus.has(requirement.id),
  );
  const isFocusBroken = (): boolean =>
    input.focus !== undefined && focused.every(({ failures: [best] }) => best?.isTransient === false);
  await inPool(doable, options.concurrency, async (drawn) => {
    const { scenario } = drawn;
    if (isFocusBroken()) return;
    const stop = whyStop();
    if (stop !== undefined) {
      truncated.set(scenario.name, stop);
      return;
    }
    if (!started.has(scenario)) {
      started.add(scenario);
      const count = doable.filter((other) => other.scenario === scenario).length;
      tell({ type: 'scenario-started', scenario: scenario.name, title: scenario.title, cases: count });
    }
    const { observation, aborted } = await perform(drawn, drawn.input);
    if (aborted?.kind === 'unsupported') missingOperations.add(aborted.operation);
    else if (
      aborted?.kind === 'budget-spent' ||
      aborted?.kind === 'interrupted' ||
      aborted?.kind === 'target-gone'
    )
      truncated.set(scenario.name, aborted.reason);
    else if (aborted !== undefined && aborted.kind !== 'declined') aborts.push(aborted.reason);
    const broke: string[] = [];
    for (const tally of tallies) {
      const isFirst = tally.add(drawn, observation);
      if (tally.brokenBy.has(drawn.index)) broke.push(tally.requirement.id);
      if (isFirst) tell({ type: 'requirement-broken', ...headOf(tally) });
    }
    tell({
      type: 'case-finished',
      scenario: scenario.name,
      stratum: drawn.stratum.name,
      index: drawn.index,
      input: drawn.input,
      requests: observation.steps.reduce((sum, { exchange }) => sum + exchange.attempts, 0),
      broke,
      ...(aborted && { aborted: aborted.reason }),
    });
  });

  const shrinkStart = time.now();
  const shrunk = new Map<Tally, Shrunk>();
  await inPool(focused, options.concurrency, async (tally) => {
    if (tally.failures.length === 0 || maxShrinks === 0) return;
    tell({ type: 'shrinking', id: tally.requirement.id });
    const stop = (): boolean => whyStop() !== undefined || time.now() - shrinkStart > maxShrinkMs;
    const found = await confirmAndShrink(tally, perform, maxShrinks, stop);
    if (found !== undefined) shrunk.set(tally, found);
  });

  // A patience of its own: an interrupt that ended the run must not truncated short its cleaning up.
  const cleaning = new Patience(
    time,
    target.patienceMs / 4,
    target.patienceMs / 2,
    new AbortController().signal,
  );
  const leftovers = await removeAll(caller, (operation) => capabilities.can(operation), cleaning, prefix);
  const course: RunCircumstances = {
    lacking: capabilities.lacking,
    missingOperations: [...missingOperations],
    aborts,
    truncated,
  };
  const results = tallies.map((tally) => {
    const best = shrunk.get(tally);
    const related = relatedTo(tally, tallies, shrunk);
    const finding = best && findingOf(tally, best, related, target.info, options);
    return resultOf(tally, course, finding);
  });
  return finish(results, {
    ...verdictOf(results, options.strict),
    leftovers,
    unsupportedOperations: capabilities.lacking,
  });
}

function leasesFor(target: Target, concurrency: number): Leases {
  const name = target.info.cluster;
  if (name === undefined) return new Leases(concurrency);
  return new Leases(1, {
    name,
    known: { ...absentCluster, presence: 'present', available: 'in-doubt', snapshotsMade: undefined },
    undeleted: new Set(),
    retired: false,
  });
}

function lackingFor(scenario: Scenario, capabilities: Capabilities) {
  return scenario.needs.filter((operation) => !capabilities.can(operation));
}

function headOf({ requirement: { id, level, title } }: Tally) {
  return { id, level, title };
}

function budgetReason(budget: string | undefined): string | undefined {
  return budget === undefined ? undefined : `the budget of ${budget} was spent`;
}

/** Other requirements that broke in just the same cases, or to which the target gave just the same refusal. */
function relatedTo(
  tally: Tally,
  tallies: readonly Tally[],
  shrunk: ReadonlyMap<Tally, Shrunk>,
): readonly string[] {
  const refusal = refusalIn(shrunk.get(tally));
  return tallies
    .filter((other) => other !== tally && other.brokenBy.size > 0)
    .filter(
      (other) =>
        isSameSet(tally.brokenBy, other.brokenBy) ||
        (refusal !== undefined && refusal === refusalIn(shrunk.get(other))),
    )
    .map(({ requirement }) => requirement.id);
}

/** The refusal that a finding blames, in words, where it blames one. */
function refusalIn(shrunk: Shrunk | undefined): string | undefined {
  const blamed = shrunk?.failure.observation.steps[shrunk.failure.violation.step];
  const outcome = blamed?.exchange.outcome;
  if (outcome?.kind !== 'refused' || outcome.message === undefined) return undefined;
  return shrunk?.failure.violation.actual;
}

function isSameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
