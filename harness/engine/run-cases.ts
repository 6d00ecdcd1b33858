import { setImmediate as turn } from 'node:timers/promises';
import type { Observation } from '../../properties/observation.js';
import { operationOf } from '../../properties/ids.js';
import type { Scenario } from '../../properties/scenario.js';
import { topics } from '../findings/topics.js';
import type { Caller } from './caller.js';
import { asPlanned, type CaseOrder } from './case-order.js';
import type { Capabilities } from './capabilities.js';
import { CircumstanceLog } from './circumstances.js';
import { isBusyCase, type ContentNoise } from './content-noise.js';
import { noDemands, type Demands } from './demands.js';
import type { RunEvent } from './events.js';
import type { ExecuteCase, Execution } from './execute.js';
import { stepOf } from './finding.js';
import type { Focus } from './focus.js';
import { needsOf } from './most-rules-first.js';
import type { Case, Plan } from './plan.js';
import { inPool } from './pool.js';
import type { RunCircumstances } from './run-circumstances.js';
import type { Tally } from './tally.js';

/** What running cases works with. */
export interface CasesSettings {
  readonly executeCase: ExecuteCase;
  readonly contentNoise: ContentNoise;
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly concurrency: number;
  /** Every requirement's tally: each is shown every observation. */
  readonly tallies: readonly Tally[];
  readonly focus: Focus;
  /** Says which cases need more than the run may still create. */
  readonly demands?: Demands;
  /** The order in which the cases are executed; that of the plan unless given. */
  readonly inOrder?: CaseOrder;
  readonly tell: (event: RunEvent) => void;
}

/**
 * Runs the planned cases, each once, and has every requirement judge each observation. Leaves out the scenarios whose
 * needs the target lacks; begins no case after an interrupt, a spent budget or the target's end. Answers what befell the cases.
 */
export async function runCases(cases: Plan, settings: CasesSettings): Promise<RunCircumstances> {
  const { executeCase, caller, capabilities, concurrency, tallies, focus, tell } = settings;
  const { demands = noDemands, inOrder = asPlanned(focus) } = settings;
  const circumstances = new CircumstanceLog(capabilities, demands);
  const able = cases.where((scenario) => isAble(scenario, capabilities, circumstances));
  const started = new Set<Scenario>();
  const runCase = async (drawn: Case): Promise<void> => {
    if (focus.isBroken) return;
    const { scenario } = drawn;
    const stop = caller.stopReason;
    if (stop !== undefined) {
      circumstances.truncate(scenario, stop);
      return;
    }
    const demand = demands.of(drawn);
    const lack = demand && caller.creations.lacks(needsOf(demand));
    if (lack !== undefined) {
      circumstances.didNotFit(scenario, lack);
      return;
    }
    if (!started.has(scenario)) {
      started.add(scenario);
      tell(scenarioStarted(scenario, able));
    }
    const execution = await executeCase(drawn, drawn.input);
    circumstances.saw(drawn, execution);
    const broke = await judgeAll(tallies, drawn, execution.observation, tell);
    tell(caseFinished(drawn, execution, broke));
  };
  const postponed: Case[] = [];
  await inPool(inOrder(able), concurrency, async (drawn) => {
    if (circumstances.isTooBusyFor(drawn)) postponed.push(drawn);
    else await runCase(drawn);
  });
  await repeatBusy(settings, circumstances);
  await inPool(
    postponed.filter((drawn) => !circumstances.isTooBusyFor(drawn)),
    concurrency,
    runCase,
  );
  if (circumstances.acceptedCreations === 0) await repeatLost(settings, circumstances);
  return circumstances;
}

/** Kinds of input that noise is found to come from before no more are looked for, and those that are tried. */
const maxBlamed = 3;
const maxTried = 12;

/**
 * Repeats a case of each stratum for which the target was always too busy, one at a time: what was load goes through
 * now. What does not is the target's answer where a neighbour goes through beside it; else it leaves the rules of its
 * scenario open.
 */
async function repeatBusy(settings: CasesSettings, circumstances: CircumstanceLog): Promise<void> {
  const { executeCase, contentNoise, caller, tallies, tell, focus } = settings;
  const isOver = (): boolean => focus.isBroken || caller.stopReason !== undefined;
  let [tried, blamed] = [0, 0];
  for (const { drawn } of circumstances.busyStrata) {
    if (isOver()) return;
    const leaveOpen = (): void => circumstances.truncate(drawn.scenario, tooBusyFor(drawn));
    if (blamed >= maxBlamed || tried++ >= maxTried) {
      leaveOpen();
      continue;
    }
    const execution = await executeCase(drawn, drawn.input);
    const { observation } = execution;
    circumstances.saw(drawn, execution);
    const isBusy = isBusyCase(observation);
    const neighbours = circumstances.answeredIn(drawn.scenario);
    if (isBusy && !(await contentNoise.isAnswer(drawn, observation, neighbours, executeCase, isOver))) {
      leaveOpen();
      continue;
    }
    const broke = await judgeAll(tallies, drawn, contentNoise.shown(drawn, observation), tell);
    const isFound = tallies.some(({ requirement: { id, level } }) => level === 'MUST' && broke.includes(id));
    if (isBusy && isFound) blamed++;
    else if (isBusy) leaveOpen();
  }
}

/** Where no creation was ever accepted and answers to some were lost, shows the rules the losses: they are its answer. */
async function repeatLost(
  { executeCase, contentNoise, caller, tallies, tell }: CasesSettings,
  { lostCreations }: CircumstanceLog,
): Promise<void> {
  if (lostCreations.length > 0) contentNoise.countLosses();
  for (const drawn of lostCreations) {
    if (caller.stopReason !== undefined) return;
    await judgeAll(tallies, drawn, (await executeCase(drawn, drawn.input)).observation, tell);
  }
}

function tooBusyFor({ scenario, stratum }: Case): string {
  return `The target was too busy for every case of "${scenario.name} / ${stratum.name}", also when it was asked again.`;
}

/** Whether the target answers all that a scenario needs; notes what it lacks. */
function isAble(scenario: Scenario, capabilities: Capabilities, circumstances: CircumstanceLog): boolean {
  const { name, needs } = scenario;
  const lacking = [operationOf(name), ...needs].filter((operation) => !capabilities.can(operation));
  if (lacking.length > 0) circumstances.missing(scenario, lacking);
  return lacking.length === 0;
}

/** Bytes of answers from which on judging takes long enough to keep others waiting. */
const large = 100_000;

/**
 * Shows an observation to every requirement; answers the ids of those that it breaks. Between the judges of a large one
 * others have their turn: answers that come, Ctrl-C.
 */
async function judgeAll(
  tallies: readonly Tally[],
  drawn: Case,
  observation: Observation,
  tell: (event: RunEvent) => void,
): Promise<string[]> {
  const isLarge = bytesIn(observation) > large;
  const broke: string[] = [];
  for (const tally of tallies) {
    const { id, level, topic, title } = tally.requirement;
    const isKnown = tallies.some(
      ({ requirement, brokenBy }) => requirement.topic === topic && brokenBy.size > 0,
    );
    const isFirst = tally.add(drawn, observation);
    if (isFirst && !isKnown) tell({ type: 'cause-found', topic, title: topics[topic], level, id });
    if (isFirst) tell({ type: 'requirement-broken', id, level, title });
    if (tally.brokenBy.has(drawn.index)) broke.push(id);
    if (isLarge) await turn();
  }
  return broke;
}

function bytesIn({ steps }: Observation): number {
  return steps.reduce((sum, { exchange }) => sum + (exchange.answer?.body.length ?? 0), 0);
}

function scenarioStarted(scenario: Scenario, cases: Plan): RunEvent {
  const { name, title } = scenario;
  return { type: 'scenario-started', scenario: name, title, cases: cases.lengthOf(scenario) };
}

function caseFinished(
  { scenario, stratum, index, input }: Case,
  { observation, aborted }: Execution,
  broke: readonly string[],
): RunEvent {
  return {
    type: 'case-finished',
    scenario: scenario.name,
    stratum: stratum.name,
    index,
    input,
    requests: observation.steps.reduce((sum, { exchange }) => sum + exchange.attempts, 0),
    steps: observation.steps.map(stepOf),
    broke,
    ...(aborted !== undefined && { aborted: aborted.reason }),
  };
}
