import { Refusal } from '../refusal.js';
import { describeCluster } from '../describe.js';
import type { Perform } from './perform.js';

/** Changes a cluster. Its snapshots stay as they are. */
export const updateCluster: Perform = (state, input) => {
  const cluster = state.cluster(input.required('ClusterName'));
  const status = state.statusOf(cluster);
  if (status !== 'available')
    throw new Refusal('InvalidClusterStateFault', `Cluster ${cluster.name} is ${status}, not available.`);
  // Everything is read, and so refused, before anything is changed.
  const retention = input.within('SnapshotRetentionLimit', 0, 35);
  const shards = input.structure('ShardConfiguration')?.within('ShardCount', 1, 500);
  const replicas = input.structure('ReplicaConfiguration')?.within('ReplicaCount', 0, 5);
  // An empty text takes a description or a topic away.
  cluster.description = (input.string('Description') ?? cluster.description) || undefined;
  cluster.topicArn = (input.string('SnsTopicArn') ?? cluster.topicArn) || undefined;
  cluster.maintenanceWindow = input.string('MaintenanceWindow') ?? cluster.maintenanceWindow;
  cluster.snapshotWindow = input.string('SnapshotWindow') ?? cluster.snapshotWindow;
  cluster.retention = retention ?? cluster.retention;
  cluster.parameterGroup = input.string('ParameterGroupName') ?? cluster.parameterGroup;
  cluster.nodeType = input.string('NodeType') ?? cluster.nodeType;
  cluster.engine = input.string('Engine') ?? cluster.engine;
  cluster.engineVersion = input.string('EngineVersion') ?? cluster.engineVersion;
  cluster.aclName = input.string('ACLName') ?? cluster.aclName;
  cluster.shards = shards ?? cluster.shards;
  cluster.replicas = replicas ?? cluster.replicas;
  cluster.updatingUntil = state.now + state.options.durations.clusterUpdating;
  return { Cluster: describeCluster(state, cluster, false) };
};
