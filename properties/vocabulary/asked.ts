import { at, type Json, type JsonObject } from '../../spec/json.js';
import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Observation } from '../observation.js';
import type { ClusterFact } from './cluster-facts.js';
import { precedes } from './reads.js';
import { isAccepted, stepsOf, type Placed } from './steps.js';

/** Members of CreateCluster and UpdateCluster, and where a snapshot shows what they ask for. */
const places: Readonly<Record<string, string>> = {
  '/Description': '/ClusterConfiguration/Description',
  '/NodeType': '/ClusterConfiguration/NodeType',
  '/Engine': '/ClusterConfiguration/Engine',
  '/EngineVersion': '/ClusterConfiguration/EngineVersion',
  '/MaintenanceWindow': '/ClusterConfiguration/MaintenanceWindow',
  '/SnsTopicArn': '/ClusterConfiguration/TopicArn',
  '/Port': '/ClusterConfiguration/Port',
  '/ParameterGroupName': '/ClusterConfiguration/ParameterGroupName',
  '/SubnetGroupName': '/ClusterConfiguration/SubnetGroupName',
  '/SnapshotRetentionLimit': '/ClusterConfiguration/SnapshotRetentionLimit',
  '/SnapshotWindow': '/ClusterConfiguration/SnapshotWindow',
  '/NumShards': '/ClusterConfiguration/NumShards',
  '/ShardConfiguration/ShardCount': '/ClusterConfiguration/NumShards',
};
const replicas = ['/NumReplicasPerShard', '/ReplicaConfiguration/ReplicaCount'];

/** What a change of one member may change of another: from then on that is not as it was asked for. */
const follows: Readonly<Record<string, readonly string[]>> = {
  '/Engine': ['/ClusterConfiguration/EngineVersion', '/ClusterConfiguration/ParameterGroupName'],
  '/EngineVersion': ['/ClusterConfiguration/Engine', '/ClusterConfiguration/ParameterGroupName'],
};

/** What a cluster was asked to be when a snapshot of it was requested. */
export interface Asked {
  readonly facts: readonly ClusterFact[];
  /** Replicas of each of its shards. */
  readonly replicas: number | undefined;
}

/**
 * What the requests of the case asked a cluster to be: CreateCluster, and each UpdateCluster that was over by then.
 * Undefined where that is in doubt, as where an update may have been carried out though it was not accepted.
 */
export function askedOfCluster(observation: Observation, creation: Placed): Asked | undefined {
  const name = creation.input?.['ClusterName'];
  if (typeof name !== 'string' || clusterNamed(creation.state, name)?.available !== 'yes') return undefined;
  const isMeant = ({ input }: Placed): boolean => at(input, '/ClusterName') === name;
  const made = stepsOf(observation, 'CreateCluster').filter(isMeant);
  const updates = stepsOf(observation, 'UpdateCluster').filter(isMeant);
  const [first] = made;
  const isSure = [...made, ...updates].every((step) => isSurelyOver(step, creation));
  if (first === undefined || made.length > 1 || !isAccepted(first) || !isSure) return undefined;
  const before = updates.filter((step) => precedes(step, creation) && isAccepted(step));
  return [first, ...before].reduce<Asked>((asked, { input = {} }) => withRequest(asked, input), {
    facts: [],
    replicas: undefined,
  });
}

function isSurelyOver(step: Placed, creation: Placed): boolean {
  const { outcome, maybeApplied } = step.exchange;
  const isSure = outcome.kind === 'accepted' || (outcome.kind === 'refused' && outcome.status < 500);
  return isSure && !maybeApplied && (precedes(step, creation) || precedes(creation, step));
}

function withRequest(asked: Asked, input: JsonObject): Asked {
  const given = Object.entries(places).flatMap(([from, place]) => {
    const value = at(input, from);
    return value === undefined || value === null ? [] : [{ from, place, value }];
  });
  const outdated = new Set(given.flatMap(({ from, place }) => [place, ...(follows[from] ?? [])]));
  const count = replicas.map((from) => at(input, from)).find((value) => typeof value === 'number');
  return {
    facts: [
      ...asked.facts.filter(({ place }) => !outdated.has(place)),
      ...given.map(({ place, value }) => ({ place, value })),
    ],
    replicas: typeof count === 'number' ? count : asked.replicas,
  };
}

/**
 * Whether a snapshot shows what was asked for. A version may be shown with more digits, a window in other letters.
 */
export function isAsAsked(place: string, found: Json, asked: Json): boolean {
  if (typeof found !== 'string' || typeof asked !== 'string') return found === asked;
  if (place.endsWith('/EngineVersion')) return found === asked || found.startsWith(`${asked}.`);
  if (place.endsWith('Window')) return found.toLowerCase() === asked.toLowerCase();
  return found.trim() === asked.trim();
}
