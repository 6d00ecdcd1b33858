import { defined, type JsonObject } from '../../spec/json.js';
import type { State } from './state.js';
import { shardName, slotsOf, type Cluster, type Snapshot } from './resources.js';

/** A snapshot as answers describe it. */
export function describeSnapshot(state: State, snapshot: Snapshot, withShards: boolean): JsonObject {
  return defined({
    Name: snapshot.name,
    Status: state.statusOfSnapshot(snapshot),
    Source: snapshot.source,
    KmsKeyId: snapshot.kmsKey,
    ARN: snapshot.arn,
    ClusterConfiguration: { ...snapshot.configuration, ...(withShards && { Shards: [...snapshot.shards] }) },
    DataTiering: String(snapshot.dataTiering),
    ...(state.policy.extraMembers && { Etag: 'an unmodelled member', Progress: { Percent: 10 } }),
  });
}

/** A cluster as answers describe it. */
export function describeCluster(state: State, cluster: Cluster, withShards: boolean): JsonObject {
  const { region } = state.options;
  const address = `clustercfg.${cluster.name}.abc123.memorydb.${region}.amazonaws.com`;
  return defined({
    Name: cluster.name,
    Description: cluster.description,
    Status: state.statusOf(cluster),
    NumberOfShards: cluster.shards,
    Shards: withShards ? shardsOf(cluster) : undefined,
    AvailabilityMode: cluster.replicas === 0 ? 'singleaz' : 'multiaz',
    ClusterEndpoint: { Address: address, Port: cluster.port },
    MultiRegionClusterName: cluster.multiRegionName,
    NodeType: cluster.nodeType,
    Engine: cluster.engine,
    EngineVersion: cluster.engineVersion,
    EnginePatchVersion: `${cluster.engineVersion}.1`,
    ParameterGroupName: cluster.parameterGroup,
    ParameterGroupStatus: 'in-sync',
    SubnetGroupName: cluster.subnetGroup,
    TLSEnabled: true,
    KmsKeyId: cluster.kmsKey,
    ARN: cluster.arn,
    SnsTopicArn: cluster.topicArn,
    SnapshotRetentionLimit: cluster.retention,
    MaintenanceWindow: cluster.maintenanceWindow,
    SnapshotWindow: cluster.snapshotWindow,
    ACLName: cluster.aclName,
    AutoMinorVersionUpgrade: true,
    DataTiering: String(cluster.dataTiering),
    ...(state.policy.extraMembers && { Etag: 'an unmodelled member' }),
  });
}

function shardsOf(cluster: Cluster): JsonObject[] {
  return Array.from({ length: cluster.shards }, (_, index) => ({
    Name: shardName(index),
    Status: 'available',
    Slots: slotsOf(index, cluster.shards),
    NumberOfNodes: cluster.replicas + 1,
  }));
}
