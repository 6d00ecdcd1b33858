import type { JsonObject } from '../../spec/json.js';
import { clusterNamed } from '../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../expectation.js';
import { expectations, subjects, type Subject } from '../expectations.js';
import { mayRefuse, reasonIds } from '../reasons/reason.js';
import { once, onceEach } from './once.js';
import { stepsOf, type Placed } from './steps.js';

/** A request that a client could have sent, and what the API allows in answer. */
export interface RequestStep extends Placed {
  readonly operation: Subject;
  readonly input: JsonObject;
  readonly expectation: Expectation;
}

/** Every well-formed request of one operation, with what the API allows in answer. */
export const requests = onceEach((observation, operation: Subject): readonly RequestStep[] =>
  stepsOf(observation, operation).flatMap((step) => {
    const { input, state, exchange } = step;
    if (input === undefined) return [];
    const expectation = expectations[operation](input, state, exchange.maybeApplied);
    return [{ ...step, operation, input, expectation: withQuotaOfAccount(expectation, step) }];
  }),
);

/** Every well-formed request of every subject. */
export const requestsOfSubjects = once((observation): readonly RequestStep[] =>
  subjects.flatMap((operation) => requests(observation, operation)),
);

/**
 * The guide says how many snapshots a cluster gets at most. An account may have a quota of its own that is met before: a
 * refusal that says so is allowed once there is a snapshot of the cluster.
 */
function withQuotaOfAccount(expectation: Expectation, { input, state, exchange }: Placed): Expectation {
  const { outcome } = exchange;
  const fault = 'SnapshotQuotaExceededFault';
  const made = clusterNamed(state, input?.['ClusterName'])?.snapshotsMade;
  const saysSo = outcome.kind === 'refused' && outcome.type?.name === fault;
  if (!saysSo || made === undefined || made.max === 0 || expectation.faults.has(fault)) return expectation;
  return expectationFrom([...expectation.reasons, mayRefuse(reasonIds.quotaMet, 'ClusterName', fault)]);
}
