import type { JsonObject } from '../../spec/json.js';
import type { Scenario, ScenarioContext } from '../../properties/scenario.js';

/** Changes the input of a request of one case. */
type Change = (input: JsonObject) => JsonObject;

/** The same scenario without one member in any of the requests that it is about. */
export function withoutMember(scenario: Scenario, member: string): Scenario {
  return bent(scenario, (input) =>
    Object.fromEntries(Object.entries(input).filter(([name]) => name !== member)),
  );
}

/** The same scenario with every malformed request sent as it was meant. */
export function wellFormed(scenario: Scenario): Scenario {
  return bent(scenario, (input) => input);
}

function bent(scenario: Scenario, change: Change): Scenario {
  return { ...scenario, act: (input, context) => scenario.act(input, bentContext(context, change)) };
}

/** A context that changes what a case is about, and sends all of it as a client would. */
function bentContext(context: ScenarioContext, change: Change): ScenarioContext {
  return {
    can: (operation) => context.can(operation),
    call: (operation, input, role = 'subject') =>
      context.call(operation, role === 'subject' ? change(input) : input, role),
    callAndReadWithSdk: (operation, input) => context.callAndReadWithSdk(operation, change(input)),
    spell: (operation, input) => context.call(operation, change(input)),
    send: (operation, raw, role = 'subject') =>
      raw.intended === undefined
        ? context.send(operation, raw, role)
        : context.call(raw.intended.operation, change(raw.intended.input), role),
    leaseCluster: () => context.leaseCluster(),
    createCluster: (shape) => context.createCluster(shape),
    createClusterNoWait: () => context.createClusterNoWait(),
    freshName: () => context.freshName(),
    freshNameOf: (length) => context.freshNameOf(length),
    assumeAbsent: (name) => context.assumeAbsent(name),
    claim: (name) => context.claim(name),
    eventually: (read, stillWanted) => context.eventually(read, stillWanted),
    waitUntilAvailable: (cluster) => context.waitUntilAvailable(cluster),
  };
}
