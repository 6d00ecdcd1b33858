import { setMaxListeners } from 'node:events';
import type { Observation } from '../../properties/observation.js';
import { Caller } from './caller.js';
import { Capabilities, probe, type Unfit } from './capabilities.js';
import { cleanUp } from './clean-up.js';
import { confirmAndShrinkAll } from './confirm-and-shrink.js';
import type { Report } from './events.js';
import { caseExecutor } from './execute.js';
import { Focus } from './focus.js';
import { Inventory } from './inventory.js';
import { Meter } from './meter.js';
import { nameSource, runPrefix } from './names.js';
import { plan } from './plan.js';
import { resultsOf, unfitResult, verdictOf } from './results.js';
import { runCases } from './run-cases.js';
import type { RunInput } from './run-input.js';
import { RunReport } from './run-report.js';
import { servicesFor } from './run-services.js';
import { select } from './select.js';
import { Tally } from './tally.js';

/**
 * Judges one target: plans every case, probes the target, runs the cases, confirms and shrinks what broke, removes what
 * was made, and reports. Sends nothing before the options are known to be right.
 *
 * @throws NoRequirementMatches, NothingIsLeft
 */
export async function run(input: RunInput): Promise<Report> {
  const { target, options, catalogue, time, signal } = input;
  const { concurrency } = options;
  // Every pause listens to it: many at once is no leak.
  setMaxListeners(0, signal);

  const requirements = select(catalogue.requirements, options.only, options.skip);
  const cases = plan(catalogue.scenarios, options.seed, options.runs);
  const meter = new Meter(options, time);
  const report = new RunReport(input, meter);
  const { tell } = report;
  report.started(requirements.length, cases.length);

  const prefix = runPrefix(input.runId);
  const caller = new Caller(target, meter, new Inventory(prefix, target.info.cluster), signal, time);
  const capabilities = await probeTarget(caller, prefix, target.info.cluster !== undefined);
  if (!(capabilities instanceof Capabilities)) {
    const results = requirements.map((requirement) => unfitResult(requirement, capabilities));
    return report.finished({
      ...capabilities,
      requirements: results,
      leftovers: [],
      unsupportedOperations: [],
    });
  }
  tell({ type: 'capabilities-known', supported: capabilities.all, unsupported: capabilities.lacking });

  const services = servicesFor(input, caller, capabilities, prefix);
  const executeCase = caseExecutor(services);
  const tallies = requirements.map((requirement) => new Tally(requirement));
  const focus = new Focus(tallies, input.focus);
  const engine = { executeCase, caller, concurrency, tell };
  const circumstances = await runCases(cases, { ...engine, capabilities, tallies, focus });

  const { maxShrinks } = input;
  const allowanceOf = (seen: Observation) => services.allowance.ofFailure(seen, services.limitsMs);
  const shrunk = await confirmAndShrinkAll(focus.tallies, { ...engine, allowanceOf, time, maxShrinks });

  const leftovers = await cleanUp(services, target, time);

  const results = resultsOf(tallies, circumstances, shrunk, input);
  return report.finished({
    ...verdictOf(results, options.strict, circumstances),
    requirements: results,
    leftovers,
    unsupportedOperations: capabilities.lacking,
  });
}

/** What the target can do, or why it can't be judged: also where a budget or an interrupt ends the probing. */
async function probeTarget(
  caller: Caller,
  prefix: string,
  isClusterGiven: boolean,
): Promise<Capabilities | Unfit> {
  const name = nameSource(prefix, 0)();
  return probe(caller, name, isClusterGiven).catch((error: unknown): Unfit => {
    const reason = error instanceof Error ? error.message : String(error);
    return { verdict: 'inconclusive', reason };
  });
}
