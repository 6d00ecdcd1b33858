import { Refusal } from '../answer.js';
import { describeCluster } from '../describe.js';
import type { Perform } from './table.js';

/** Changes a cluster. Its snapshots stay as they are. */
export const updateCluster: Perform = (plane, input) => {
  const cluster = plane.cluster(input.required('ClusterName'));
  const status = plane.statusOf(cluster);
  if (status !== 'available')
    throw new Refusal('InvalidClusterStateFault', `Cluster ${cluster.name} is ${status}, not available.`);
  const shards = input.structure('ShardConfiguration')?.integer('ShardCount', 1, 500);
  const replicas = input.structure('ReplicaConfiguration')?.integer('ReplicaCount', 0, 5);
  const changes = {
    description: input.string('Description'),
    maintenanceWindow: input.string('MaintenanceWindow'),
    snapshotWindow: input.string('SnapshotWindow'),
    retention: input.integer('SnapshotRetentionLimit', 0, 35),
    topicArn: input.string('SnsTopicArn'),
    parameterGroup: input.string('ParameterGroupName'),
    nodeType: input.string('NodeType'),
    engine: input.string('Engine'),
    engineVersion: input.string('EngineVersion'),
    aclName: input.string('ACLName'),
    shards,
    replicas,
  };
  Object.assign(
    cluster,
    Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
  );
  cluster.updatingUntil = plane.now + plane.options.durations.clusterUpdating;
  return { Cluster: describeCluster(plane, cluster, false) };
};
