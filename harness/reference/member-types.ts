import type { Operation } from '../../spec/types.js';
import type { Input } from './read-input.js';

type Read = (input: Input, member: string) => unknown;

const text: Read = (input, member) => input.string(member);
const whole: Read = (input, member) => input.integer(member);
const flag: Read = (input, member) => input.boolean(member);
const texts: Read = (input, member) => input.strings(member);
const tags: Read = (input, member) => input.tags(member);
const structure =
  (members: Readonly<Record<string, Read>>): Read =>
  (input, member) => {
    const inner = input.structure(member);
    if (inner !== undefined) readAll(inner, members);
  };

const page = { MaxResults: whole, NextToken: text };

/** Every member of every request, with its type. */
const members: Readonly<Record<Operation, Readonly<Record<string, Read>>>> = {
  CreateSnapshot: { ClusterName: text, SnapshotName: text, KmsKeyId: text, Tags: tags },
  DescribeSnapshots: { ...page, ClusterName: text, SnapshotName: text, Source: text, ShowDetail: flag },
  DeleteSnapshot: { SnapshotName: text },
  CopySnapshot: {
    SourceSnapshotName: text,
    TargetSnapshotName: text,
    TargetBucket: text,
    KmsKeyId: text,
    Tags: tags,
  },
  ListTags: { ResourceArn: text },
  TagResource: { ResourceArn: text, Tags: tags },
  UntagResource: { ResourceArn: text, TagKeys: texts },
  CreateCluster: {
    ClusterName: text,
    NodeType: text,
    MultiRegionClusterName: text,
    ParameterGroupName: text,
    Description: text,
    NumShards: whole,
    NumReplicasPerShard: whole,
    SubnetGroupName: text,
    SecurityGroupIds: texts,
    MaintenanceWindow: text,
    Port: whole,
    SnsTopicArn: text,
    TLSEnabled: flag,
    KmsKeyId: text,
    SnapshotArns: texts,
    SnapshotName: text,
    SnapshotRetentionLimit: whole,
    Tags: tags,
    SnapshotWindow: text,
    ACLName: text,
    Engine: text,
    EngineVersion: text,
    AutoMinorVersionUpgrade: flag,
    DataTiering: flag,
  },
  DescribeClusters: { ...page, ClusterName: text, ShowShardDetails: flag },
  UpdateCluster: {
    ClusterName: text,
    Description: text,
    SecurityGroupIds: texts,
    MaintenanceWindow: text,
    SnsTopicArn: text,
    SnsTopicStatus: text,
    ParameterGroupName: text,
    SnapshotWindow: text,
    SnapshotRetentionLimit: whole,
    NodeType: text,
    Engine: text,
    EngineVersion: text,
    ReplicaConfiguration: structure({ ReplicaCount: whole }),
    ShardConfiguration: structure({ ShardCount: whole }),
    ACLName: text,
  },
  DeleteCluster: { ClusterName: text, MultiRegionClusterName: text, FinalSnapshotName: text },
};

/**
 * Reads every member of a request by its type, before any rule is looked at: what can't be read can't be checked.
 * Members beyond the model are passed over, whatever they hold.
 * @throws Refusal (SerializationException)
 */
export function readTypes(operation: Operation, input: Input): void {
  readAll(input, members[operation]);
}

function readAll(input: Input, types: Readonly<Record<string, Read>>): void {
  for (const [member, read] of Object.entries(types)) read(input, member);
}
