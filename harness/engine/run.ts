import { setMaxListeners } from 'node:events';
import type { Operation } from '../../spec/types.js';
import type { Observation } from '../../properties/observation.js';
import type { Requirement } from '../../properties/requirement.js';
import { UsageError } from '../usage-error.js';
import { compareWithBaseline } from '../baseline/compare.js';
import { Caller } from './caller.js';
import { Capabilities, probe, type Unfit } from './capabilities.js';
import { cleanUp } from './clean-up.js';
import { ContentNoise } from './content-noise.js';
import { confirmAndShrinkAll } from './confirm-and-shrink.js';
import { CreationBudget } from './creation-budget.js';
import { noDemands, type Demands } from './demands.js';
import type { Leftover, Report, RunEvent } from './events.js';
import { caseExecutor } from './execute.js';
import { Focus } from './focus.js';
import { requireGivenCluster } from './given-cluster.js';
import { Inventory } from './inventory.js';
import { Meter } from './meter.js';
import { nameSource, runPrefix } from './names.js';
import { boundsOf, caseOrder } from './case-order.js';
import { Plan } from './plan.js';
import { profiles } from './profiles.js';
import { besideBaseline } from './beside-baseline.js';
import { resultsOf, unfitResult } from './results.js';
import { runCases } from './run-cases.js';
import type { RunInput } from './run-input.js';
import { RunReport, type RunOutcome } from './run-report.js';
import { servicesFor, shapeBesideUsual, waitSettings, type RunServices } from './run-services.js';
import { select } from './select.js';
import { shardReport, unfitShard } from './shard-report.js';
import { Tally } from './tally.js';
import { verdictOf } from './verdict.js';

/**
 * Judges one target: plans every case, probes the target, runs the cases, confirms and shrinks what broke, removes what
 * was made, and reports. Sends nothing before the options are known to be right. What was made is removed on every way
 * out, also where the run throws.
 *
 * @throws NoRequirementMatches, NothingIsLeft, ClusterIsNotThere
 */
export async function run(input: RunInput): Promise<Report> {
  const { target, options, catalogue, time, signal, hurry = new AbortController().signal } = input;
  // Every pause listens to it: many at once is no leak.
  setMaxListeners(0, signal);

  const requirements = select(catalogue.requirements, options.only, options.skip);
  const demands = input.demands ?? noDemands;
  const cases = Plan.of(catalogue.scenarios, options.seed, options.runs, input.shard);
  const meter = new Meter(options, time);
  const report = new RunReport(input, meter);
  const prefix = runPrefix(input.runId);
  report.started(prefix, requirements.length, cases.length);

  // A defect of this suite ends what is under way, as an interrupt does.
  const defect = new AbortController();
  const ended = AbortSignal.any([signal, defect.signal]);
  setMaxListeners(0, ended);
  const inventory = new Inventory(prefix, target.info.cluster);
  const creations = new CreationBudget(boundsOf(options, target.info.cluster !== undefined));
  const caller = new Caller(target, meter, inventory, ended, time, hurry, creations);
  let can = (_operation: Operation): boolean => true;
  const clean = async (): Promise<readonly Leftover[]> => {
    const leftovers = await cleanUp(caller, { target, time, hurry, can });
    report.tell({ type: 'cleaned-up', leftovers });
    return leftovers;
  };
  const judged = async (): Promise<Judged> => {
    const capabilities = await probeTarget(caller, prefix, { target, time, options, signal: ended });
    if (!(capabilities instanceof Capabilities)) return unfitOutcome(requirements, capabilities, input);
    can = (operation) => capabilities.can(operation);
    report.tell({
      type: 'capabilities-known',
      supported: capabilities.all,
      unsupported: capabilities.lacking,
    });
    const services = servicesFor({ ...input, signal: ended }, caller, capabilities, prefix);
    return judgedOutcome({ input, services, requirements, cases, demands, tell: report.tell });
  };
  let outcome: Judged;
  try {
    outcome = await judged();
  } catch (error) {
    defect.abort();
    await clean();
    throw error;
  }
  return report.finished({ ...outcome, leftovers: await clean() });
}

/** What a run comes to, before it is cleaned up. */
type Judged = Omit<RunOutcome, 'leftovers'>;

function unfitOutcome(
  requirements: readonly Requirement[],
  unfit: Unfit,
  { baseline, options, shard }: Pick<RunInput, 'baseline' | 'options' | 'shard'>,
): Judged {
  const results = requirements.map((requirement) => unfitResult(requirement, unfit));
  const comparison = baseline && { ...compareWithBaseline(results, baseline, options.strict), ...unfit };
  return {
    ...unfit,
    ...(comparison && { baseline: comparison }),
    ...(shard && { shard: unfitShard(shard, unfit) }),
    requirements: results,
    unsupportedOperations: [],
  };
}

/** What judging a target by its cases works with. */
interface JudgeSettings {
  readonly input: RunInput;
  readonly services: RunServices;
  readonly requirements: readonly Requirement[];
  readonly cases: Plan;
  readonly demands: Demands;
  readonly tell: (event: RunEvent) => void;
}

/** Runs the cases, confirms and shrinks what broke. */
async function judgedOutcome({
  input,
  services,
  requirements,
  cases,
  demands,
  tell,
}: JudgeSettings): Promise<Judged> {
  const { maxShrinks, options, time } = input;
  const { caller, capabilities } = services;
  const contentNoise = new ContentNoise();
  const executeCase = contentNoise.counting(caseExecutor(services));
  const tallies = requirements.map((requirement) => new Tally(requirement));
  const focus = new Focus(tallies, input.focus);
  const inOrder = caseOrder(options, demands, input.target.info.cluster !== undefined, focus);
  const engine = { executeCase, caller, concurrency: options.concurrency, tell };
  const circumstances = await runCases(cases, {
    ...engine,
    contentNoise,
    capabilities,
    tallies,
    focus,
    demands,
    inOrder,
  });

  const allowanceOf = (seen: Observation) => services.allowance.ofFailure(seen, services.limitsMs);
  const shrunk = await confirmAndShrinkAll(focus.tallies, { ...engine, allowanceOf, time, maxShrinks });

  const results = resultsOf(tallies, circumstances, shrunk, {
    seed: options.seed,
    prefix: services.prefix,
    cluster: input.target.info.cluster,
  });
  return {
    ...verdictOf(results, options.strict, circumstances),
    ...(input.baseline && {
      baseline: besideBaseline(results, input.baseline, options.strict, circumstances),
    }),
    ...(input.shard && { shard: shardReport(input.shard, tallies, circumstances) }),
    requirements: results,
    unsupportedOperations: capabilities.lacking,
  };
}

/**
 * What the target can do, or why it can't be judged: also where a budget or an interrupt ends the probing.
 * @throws ClusterIsNotThere before anything is sent that changes something
 */
async function probeTarget(
  caller: Caller,
  prefix: string,
  { target, time, options, signal }: Pick<RunInput, 'target' | 'time' | 'options' | 'signal'>,
): Promise<Capabilities | Unfit> {
  const name = nameSource(prefix, 0)();
  const { cluster } = target.info;
  const creation = profiles[options.profile].probesCreateCluster ? shapeBesideUsual(options) : 'assumed';
  try {
    if (cluster !== undefined)
      await requireGivenCluster(caller, cluster, waitSettings(target, time, 'probe', signal));
    return await probe(caller, name, cluster !== undefined, creation);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { verdict: 'inconclusive', reason };
  }
}
