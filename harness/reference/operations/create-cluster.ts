import { Refusal } from '../refusal.js';
import { describeCluster } from '../describe.js';
import type { Cluster } from '../resources.js';
import { tagsOf } from '../tagging.js';
import type { Perform } from './perform.js';

const usualPort = 6379;
const reservedPort = 8005;

/** Creates a cluster, with the usual value for what the request leaves out. */
export const createCluster: Perform = (state, input) => {
  const given = input.required('ClusterName');
  if (!/^[A-Za-z](-?[A-Za-z0-9])*$/.test(given) || given.length > 40)
    throw input.refuse(`The cluster name ${given} is not valid.`);
  const name = given.toLowerCase();
  const nodeType = input.required('NodeType');
  const aclName = input.required('ACLName');
  const tags = tagsOf(input) ?? [];
  const port = input.within('Port', 1150, 65_535) ?? usualPort;
  if (port === reservedPort) throw input.refuse(`Port ${reservedPort} is reserved.`);
  const dataTiering = input.boolean('DataTiering') ?? false;
  if (dataTiering && !nodeType.startsWith('db.r6gd.'))
    throw new Refusal('InvalidParameterCombinationException', 'Data tiering needs an r6gd node type.');
  const engine = input.string('Engine') ?? 'redis';
  const { now } = state;
  const cluster: Cluster = {
    name,
    arn: state.arn('cluster', name),
    description: input.string('Description') || undefined,
    nodeType,
    engine,
    engineVersion: input.string('EngineVersion') ?? (engine === 'valkey' ? '7.2' : '7.1'),
    maintenanceWindow: input.string('MaintenanceWindow') ?? 'wed:03:00-wed:04:00',
    snapshotWindow: input.string('SnapshotWindow') ?? '05:30-06:30',
    retention: input.within('SnapshotRetentionLimit', 0, 35) ?? 0,
    topicArn: input.string('SnsTopicArn'),
    port,
    parameterGroup: input.string('ParameterGroupName') ?? `default.memorydb-${engine}7`,
    subnetGroup: input.string('SubnetGroupName') ?? 'default',
    vpcId: 'vpc-0123456789abcdef0',
    aclName,
    kmsKey: state.keyArn(input.notEmpty('KmsKeyId')),
    multiRegionName: input.string('MultiRegionClusterName'),
    shards: input.within('NumShards', 1, 500) ?? 1,
    replicas: input.within('NumReplicasPerShard', 0, 5) ?? 1,
    dataTiering,
    tags,
    readyAt: now + state.options.durations.clusterCreating,
    snapshottingUntil: 0,
    updatingUntil: 0,
    goneAt: undefined,
    snapshotTimes: [],
  };
  if (state.clusters.has(name))
    throw new Refusal('ClusterAlreadyExistsFault', `Cluster ${name} exists already.`);
  state.clusters.set(name, cluster);
  return { Cluster: describeCluster(state, cluster, false) };
};
