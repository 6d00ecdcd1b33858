import type { JsonObject } from '../../spec/json.js';
import type { ScenarioContext } from '../scenario.js';

/**
 * Answers whether a creation with this generated input may be sent. A name that is drawn as it is can't carry the run's
 * prefix: something of somebody else's may be called so, and the target is asked first. What names nothing may be sent, and so may a placeholder, for
 * which a name of the run is put in.
 *
 * @param member where the request has the name of what it creates
 */
export async function claimName(
  context: ScenarioContext,
  input: JsonObject,
  member = 'SnapshotName',
): Promise<boolean> {
  const name = input[member];
  const isDrawn = typeof name === 'string' && name !== '' && !/^\{\w+\}$/.test(name);
  return !isDrawn || context.claim(name);
}

/**
 * As `claimName`, for the requests of one case: answers those that may be sent. Each name is claimed once, and all in one
 * order, so that no two cases wait for each other.
 */
export async function claimNames(
  context: ScenarioContext,
  inputs: readonly JsonObject[],
  member: string,
): Promise<JsonObject[]> {
  const usable = new Map<string, boolean>();
  const keyOf = (input: JsonObject): string => JSON.stringify(input[member] ?? null).toLowerCase();
  for (const input of inputs.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)))
    if (!usable.has(keyOf(input))) usable.set(keyOf(input), await claimName(context, input, member));
  return inputs.filter((input) => usable.get(keyOf(input)));
}
