import type { JsonObject } from '../../spec/json.js';
import type { ScenarioContext } from '../scenario.js';
import { lookUntilAvailable } from './look.js';

/** Creates a snapshot of a cluster and looks until both are available. Answers its name. */
export async function makeSnapshot(
  context: ScenarioContext,
  cluster: string,
  more: JsonObject = {},
): Promise<string> {
  const name = context.freshName();
  await context.call('CreateSnapshot', { ClusterName: cluster, SnapshotName: name, ...more }, 'setup');
  await lookUntilAvailable(context, name);
  await context.waitUntilAvailable(cluster);
  return name;
}
