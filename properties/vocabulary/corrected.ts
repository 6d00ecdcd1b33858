import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Step } from '../observation.js';
import type { ScenarioContext } from '../scenario.js';

/** Requests that a target refuses, or may refuse, and the same request put right. */
export interface Correction {
  readonly operation: Operation;
  /** In the order in which they are sent. */
  readonly wrong: readonly JsonObject[];
  readonly right: JsonObject;
  /** Looks at all that a request names. */
  readonly look: (input: JsonObject) => Promise<unknown>;
}

/**
 * Sends wrong requests, with a look after each at all that it named, then the request put right, with one more look:
 * what a refusal has left behind shows in the looks, or in the answer to the right request. Answers the last request.
 */
export async function refuseThenCorrect(
  context: ScenarioContext,
  { operation, wrong, right, look }: Correction,
): Promise<Step> {
  for (const input of wrong) {
    await context.call(operation, input);
    await look(input);
  }
  const corrected = await context.callAndReadWithSdk(operation, right);
  await look(right);
  return corrected;
}
