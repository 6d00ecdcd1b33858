import { defined, type JsonObject } from '../../spec/json.js';
import type { Tag } from './read-input.js';

/** A cluster as the state keeps it. */
export interface Cluster {
  readonly name: string;
  readonly arn: string;
  description: string | undefined;
  nodeType: string;
  engine: string;
  engineVersion: string;
  maintenanceWindow: string;
  snapshotWindow: string;
  retention: number;
  topicArn: string | undefined;
  port: number;
  parameterGroup: string;
  subnetGroup: string;
  vpcId: string;
  aclName: string;
  kmsKey: string | undefined;
  /** The multi-Region cluster it belongs to; whether there is such a one is not looked into. */
  readonly multiRegionName: string | undefined;
  shards: number;
  replicas: number;
  readonly dataTiering: boolean;
  tags: Tag[];
  /** Until when each state lasts, in milliseconds of the state's clock. */
  readyAt: number;
  snapshottingUntil: number;
  updatingUntil: number;
  goneAt: number | undefined;
  /** When its manual snapshots were made. */
  snapshotTimes: number[];
}

/** A snapshot as the state keeps it. */
export interface Snapshot {
  readonly name: string;
  readonly arn: string;
  readonly source: 'manual' | 'automated';
  readonly kmsKey: string | undefined;
  readonly clusterName: string;
  /** The cluster's configuration at the moment of creation, without the shards. */
  readonly configuration: JsonObject;
  readonly shards: readonly JsonObject[];
  readonly dataTiering: boolean;
  tags: Tag[];
  readonly createdAt: number;
  readonly readyAt: number;
  goneAt: number | undefined;
}

const slots = 16_384;

/** Splits the keyspace evenly: shard `index` of `count`. */
export function slotsOf(index: number, count: number): string {
  const start = Math.floor((slots * index) / count);
  const end = Math.floor((slots * (index + 1)) / count) - 1;
  return `${start}-${end}`;
}

/** A shard's name: four digits, from 0001. */
export function shardName(index: number): string {
  return String(index + 1).padStart(4, '0');
}

/** What a snapshot keeps of its cluster. Members without a value are left out. */
export function configurationOf(cluster: Cluster): JsonObject {
  return defined({
    Name: cluster.name,
    Description: cluster.description,
    NodeType: cluster.nodeType,
    Engine: cluster.engine,
    EngineVersion: cluster.engineVersion,
    MaintenanceWindow: cluster.maintenanceWindow,
    TopicArn: cluster.topicArn,
    Port: cluster.port,
    ParameterGroupName: cluster.parameterGroup,
    SubnetGroupName: cluster.subnetGroup,
    VpcId: cluster.vpcId,
    SnapshotRetentionLimit: cluster.retention,
    SnapshotWindow: cluster.snapshotWindow,
    NumShards: cluster.shards,
    MultiRegionClusterName: cluster.multiRegionName,
    MultiRegionParameterGroupName: cluster.multiRegionName && `${cluster.parameterGroup}.multiregion`,
  });
}

/** The shards a snapshot keeps of its cluster. */
export function shardDetailsOf(cluster: Cluster, now: number): JsonObject[] {
  return Array.from({ length: cluster.shards }, (_, index) => ({
    Name: shardName(index),
    Configuration: { Slots: slotsOf(index, cluster.shards), ReplicaCount: cluster.replicas },
    Size: '12 MB',
    SnapshotCreationTime: now / 1000,
  }));
}
