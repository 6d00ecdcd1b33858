import { Refusal } from './refusal.js';
import type { State } from './state.js';
import type { Cluster, Snapshot } from './resources.js';

/** The resource an ARN names. @throws Refusal */
export function taggedResource(state: State, arn: string): Cluster | Snapshot {
  const [, kind, name] = /^arn:[^:]+:memorydb:[^:]*:[^:]*:(cluster|snapshot)\/(.+)$/.exec(arn) ?? [];
  if (kind === undefined || name === undefined)
    throw new Refusal('InvalidARNFault', `${arn} is no ARN of a cluster or a snapshot.`);
  return kind === 'cluster' ? state.cluster(name) : state.snapshot(name);
}
