import { at, isObject, type Json, type JsonObject } from '../../spec/json.js';

/** A fact of a cluster by its place in the configuration that a snapshot shows. */
export interface ClusterFact {
  /** Pointer into a `Snapshot`. */
  readonly place: string;
  readonly value: Json;
}

/** Where a snapshot shows what DescribeClusters shows of the cluster. */
const places = {
  '/Name': '/ClusterConfiguration/Name',
  '/Description': '/ClusterConfiguration/Description',
  '/NodeType': '/ClusterConfiguration/NodeType',
  '/Engine': '/ClusterConfiguration/Engine',
  '/EngineVersion': '/ClusterConfiguration/EngineVersion',
  '/MaintenanceWindow': '/ClusterConfiguration/MaintenanceWindow',
  '/SnsTopicArn': '/ClusterConfiguration/TopicArn',
  '/ClusterEndpoint/Port': '/ClusterConfiguration/Port',
  '/ParameterGroupName': '/ClusterConfiguration/ParameterGroupName',
  '/SubnetGroupName': '/ClusterConfiguration/SubnetGroupName',
  '/SnapshotRetentionLimit': '/ClusterConfiguration/SnapshotRetentionLimit',
  '/SnapshotWindow': '/ClusterConfiguration/SnapshotWindow',
  '/NumberOfShards': '/ClusterConfiguration/NumShards',
  '/MultiRegionClusterName': '/ClusterConfiguration/MultiRegionClusterName',
  '/DataTiering': '/DataTiering',
} as const satisfies Readonly<Record<string, string>>;

/**
 * What a description of a cluster says of a snapshot of it, shard by shard in the order in which the snapshot shows them.
 *
 * @param shards how the snapshot shows its shards
 */
export function factsOfCluster(cluster: JsonObject, shards: readonly JsonObject[]): ClusterFact[] {
  const own = Object.entries(places).flatMap(([from, place]) => {
    const value = at(cluster, from);
    return value === undefined || value === null ? [] : [{ place, value }];
  });
  return [...own, ...factsOfShards(cluster, shards)];
}

function factsOfShards({ Shards: said = null }: JsonObject, shards: readonly JsonObject[]): ClusterFact[] {
  const ofCluster = Array.isArray(said) ? said.filter(isObject) : [];
  // A list that is not whole tells nothing of which shards there are.
  if (ofCluster.length !== shards.length) return [];
  const names = ofCluster.flatMap(({ Name = null }) => (typeof Name === 'string' ? [Name] : []));
  return shards.flatMap((shard, index) => {
    const place = `/ClusterConfiguration/Shards/${index}`;
    const same = ofCluster.find(({ Name }) => Name !== undefined && Name === shard['Name']);
    // Of a name that the cluster does not have, one that it has is expected.
    if (same === undefined)
      return names.length === shards.length && typeof shard['Name'] === 'string'
        ? [{ place: `${place}/Name`, value: names[index] ?? '' }]
        : [];
    const { Slots = null, NumberOfNodes = null } = same;
    return [
      ...(Slots === null ? [] : [{ place: `${place}/Configuration/Slots`, value: Slots }]),
      ...(typeof NumberOfNodes === 'number'
        ? [{ place: `${place}/Configuration/ReplicaCount`, value: NumberOfNodes - 1 }]
        : []),
    ];
  });
}
