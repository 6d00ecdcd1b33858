import type { Operation } from '../../../spec/types.js';
import { copySnapshot } from './copy-snapshot.js';
import { createCluster } from './create-cluster.js';
import { createSnapshot } from './create-snapshot.js';
import { deleteCluster } from './delete-cluster.js';
import { deleteSnapshot } from './delete-snapshot.js';
import { describeClusters } from './describe-clusters.js';
import { describeSnapshots } from './describe-snapshots.js';
import { listTags } from './list-tags.js';
import type { Perform } from './perform.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';
import { updateCluster } from './update-cluster.js';

/** What carries out each operation. */
export const operationTable: Readonly<Record<Operation, Perform>> = {
  CreateSnapshot: createSnapshot,
  DescribeSnapshots: describeSnapshots,
  DeleteSnapshot: deleteSnapshot,
  CopySnapshot: copySnapshot,
  ListTags: listTags,
  TagResource: tagResource,
  UntagResource: untagResource,
  CreateCluster: createCluster,
  DescribeClusters: describeClusters,
  UpdateCluster: updateCluster,
  DeleteCluster: deleteCluster,
};
