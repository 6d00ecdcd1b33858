import type { Json } from '../../../spec/json.js';
import type { Observation, Step } from '../../../properties/observation.js';
import type { Requirement } from '../../../properties/requirement.js';
import type { Scenario } from '../../../properties/scenario.js';
import type { ExecuteCase, Execution } from '../execute.js';
import { failureOf, type Failure } from '../failure.js';
import { Plan, type Case } from '../plan.js';
import { Tally } from '../tally.js';

/** What a case would see that sends these steps. */
export function observationOf(
  { scenario, stratum, input }: Pick<Case, 'scenario' | 'stratum' | 'input'>,
  steps: readonly Step[] = [],
): Observation {
  const seen = { steps, setUp: [], waits: [], consistencyWindowMs: 1_000 };
  return { scenario: scenario.name, stratum: stratum.name, input, ...seen };
}

/** Executions of cases that send nothing, or the steps given, and the inputs that were executed. */
export function executions(steps: (input: Json, execution: number) => readonly Step[] = () => []): {
  readonly executeCase: ExecuteCase;
  readonly inputs: readonly Json[];
} {
  const inputs: Json[] = [];
  const executeCase: ExecuteCase = async (drawn, input): Promise<Execution> => {
    inputs.push(input);
    return {
      observation: observationOf({ ...drawn, input }, steps(input, inputs.length)),
      aborted: undefined,
    };
  };
  return { executeCase, inputs };
}

/** The first case of a scenario whose input is as wanted. */
export function caseOf(scenario: Scenario, isWanted: (input: Json) => boolean = () => true): Case {
  const found = [...Plan.of([scenario], 1, 200)].find(({ input }) => isWanted(input));
  if (found === undefined) throw new Error('No case of the scenario has such an input.');
  return found;
}

/** A requirement that was judged on these cases alone. */
export function talliedOn(
  rule: Requirement,
  cases: readonly Case[],
  steps: (drawn: Case) => readonly Step[] = () => [],
): Tally {
  const tally = new Tally(rule);
  for (const drawn of cases) tally.add(drawn, observationOf(drawn, steps(drawn)));
  return tally;
}

/** How a case breaks a rule. */
export function failureIn(rule: Requirement, drawn: Case, steps: readonly Step[] = []): Failure {
  const observation = observationOf(drawn, steps);
  const ruling = rule.judge(observation);
  if (ruling.kind !== 'violated') throw new Error('The case does not break the rule.');
  return failureOf(drawn, observation, ruling.violation);
}
