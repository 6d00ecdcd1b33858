import { expectations, isSubject } from '../../properties/expectations.js';
import type { Observation, Step } from '../../properties/observation.js';
import { isBusy } from '../wire/noise.js';
import { wellFormed, withoutMember } from './bent-scenario.js';
import type { ExecuteCase, Execution } from './execute.js';
import type { Case } from './plan.js';

/** How often a case and its neighbour take turns before the noise counts as the answer to what is asked. */
const rounds = 2;

/** Neighbours that are tried for one kind of input. */
const maxNeighbours = 12;

/**
 * Tells noise that depends on what is asked from load. Where a case meets a busy target through all repetitions, and a
 * neighbour that asks no less of it is answered at the first attempt, turn by turn, the target is not busy: that is its
 * answer to this kind of input. From then on it counts as one, and every rule about answers judges it.
 */
export class ContentNoise {
  readonly #answers = new Set<string>();
  #isEveryAnswerLost = false;

  /** Executes cases as `executeCase` does, and shows judges the noise that is an answer. */
  counting(executeCase: ExecuteCase): ExecuteCase {
    return async (drawn, input, allowance) => {
      const execution = await executeCase(drawn, input, allowance);
      return { ...execution, observation: this.shown(drawn, execution.observation) };
    };
  }

  /** What a case saw as judges are shown it: the noise that is an answer counts as one. */
  shown(drawn: Case, observation: Observation): Observation {
    const isAnswer = this.#answers.has(keyOf(drawn));
    if (!isAnswer && !this.#isEveryAnswerLost) return observation;
    const steps = observation.steps.map((step): Step => {
      if (this.#isEveryAnswerLost) return withLoss(step);
      return isBusySubject(step) ? { ...step, standing: { kind: 'counts' } } : step;
    });
    return { ...observation, steps };
  }

  /**
   * No creation was ever answered, however often one was sent: what came of the repetitions does not make up for it.
   * From now on judges are shown the loss.
   */
  countLosses(): void {
    this.#isEveryAnswerLost = true;
  }

  /**
   * Whether the noise that a case met is the answer to what it asks; notes it where it is.
   *
   * @param busy what the case saw
   * @param answered other cases, of the same scenario, in which the target was not too busy
   */
  async isAnswer(
    drawn: Case,
    busy: Observation,
    answered: readonly Case[],
    executeCase: ExecuteCase,
    stop: () => boolean,
  ): Promise<boolean> {
    for (const neighbour of neighboursOf(drawn, busy, answered).slice(0, maxNeighbours)) {
      if (stop()) return false;
      if (!(await takeTurns(drawn, busy, neighbour, executeCase))) continue;
      this.#answers.add(keyOf(drawn));
      return true;
    }
    return false;
  }
}

/** True where the target was too busy for a request that a case is about, through all repetitions. */
export function isBusyCase({ steps }: Observation): boolean {
  return steps.some(isBusySubject);
}

function isBusySubject({ role, exchange }: Step): boolean {
  return role === 'subject' && isBusy(exchange.outcome);
}

function keyOf({ scenario, stratum }: Case): string {
  return `${scenario.name} / ${stratum.name}`;
}

function withLoss(step: Step): Step {
  const { operation, exchange } = step;
  if (operation !== 'CreateSnapshot' || exchange.earlierLoss === undefined) return step;
  return { ...step, exchange: { ...exchange, answer: undefined, outcome: exchange.earlierLoss } };
}

/** The case without one member of its request, well-formed where it was not, and other cases of its scenario. */
function neighboursOf(drawn: Case, busy: Observation, answered: readonly Case[]): readonly Case[] {
  const { scenario } = drawn;
  const input = busy.steps.find(isBusySubject)?.input;
  const bent =
    input === undefined
      ? [wellFormed(scenario)]
      : Object.keys(input).map((member) => withoutMember(scenario, member));
  return [...bent.map((other) => ({ ...drawn, scenario: other })), ...answered];
}

async function takeTurns(
  drawn: Case,
  busy: Observation,
  neighbour: Case,
  executeCase: ExecuteCase,
): Promise<boolean> {
  for (let round = 0; round < rounds; round++) {
    if (!isAnsweredBeside(busy, await executeCase(neighbour, neighbour.input))) return false;
    const { observation } = await executeCase(drawn, drawn.input);
    if (!isBusyCase(observation)) return false;
  }
  return true;
}

/** True for a neighbour that was answered at once and asked no less of the target than the case did until it was busy. */
function isAnsweredBeside({ steps }: Observation, { observation, aborted }: Execution): boolean {
  const place = steps.findIndex(isBusySubject);
  const step = steps[place];
  if (step === undefined || aborted !== undefined) return false;
  const others = observation.steps;
  const subjects = others.filter(({ role, about }) => role === 'subject' && about === step.about);
  const isWorkDone =
    !mustBeAccepted(step) || subjects.some(({ exchange }) => exchange.outcome.kind === 'accepted');
  return subjects.length > 0 && others.length > place && others.every(isAnsweredAtOnce) && isWorkDone;
}

function isAnsweredAtOnce({ exchange: { outcome, attempts } }: Step): boolean {
  return attempts === 1 && outcome.kind !== 'lost' && outcome.status < 500 && !isBusy(outcome);
}

/** True for a request that makes work, which a target may bound: only others that make as much can be compared with it. */
function mustBeAccepted({ operation, input, state }: Step): boolean {
  if (operation === undefined || input === undefined || !isSubject(operation)) return false;
  return expectations[operation](input, state, false).acceptance === 'must';
}
