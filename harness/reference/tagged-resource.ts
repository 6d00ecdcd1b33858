import { Refusal } from './answer.js';
import type { ControlPlane } from './plane.js';
import type { Cluster, Snapshot } from './resources.js';

/** The resource an ARN names. @throws Refusal */
export function taggedResource(plane: ControlPlane, arn: string): Cluster | Snapshot {
  const [, kind, name] = /^arn:[^:]+:memorydb:[^:]*:[^:]*:(cluster|snapshot)\/(.+)$/.exec(arn) ?? [];
  if (kind === undefined || name === undefined)
    throw new Refusal('InvalidARNFault', `${arn} is no ARN of a cluster or a snapshot.`);
  return kind === 'cluster' ? plane.cluster(name) : plane.snapshot(name);
}
