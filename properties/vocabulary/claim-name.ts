import type { JsonObject } from '../../spec/json.js';
import type { ScenarioContext } from '../scenario.js';

/**
 * Answers whether a creation with this generated input may be sent. A name that is drawn as it is can't carry the run's
 * prefix: something of somebody else's may be called so, and the target is asked first. What names nothing may be sent, and so may a placeholder, for
 * which a name of the run is put in.
 */
export async function claimName(context: ScenarioContext, input: JsonObject): Promise<boolean> {
  const name = input['SnapshotName'];
  const isDrawn = typeof name === 'string' && name !== '' && !/^\{\w+\}$/.test(name);
  return !isDrawn || context.claim(name);
}
