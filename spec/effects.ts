import type { Effects } from './effect-types.js';
import { copySnapshot } from './operations/copy-snapshot/effects.js';
import { createCluster } from './operations/create-cluster/effects.js';
import { createSnapshot } from './operations/create-snapshot/effects.js';
import { deleteCluster } from './operations/delete-cluster/effects.js';
import { deleteSnapshot } from './operations/delete-snapshot/effects.js';
import { describeClusters } from './operations/describe-clusters/effects.js';
import { describeSnapshots } from './operations/describe-snapshots/effects.js';
import { listTags } from './operations/list-tags/effects.js';
import { tagResource } from './operations/tag-resource/effects.js';
import { untagResource } from './operations/untag-resource/effects.js';
import { updateCluster } from './operations/update-cluster/effects.js';
import type { Operation } from './types.js';

/**
 * What each operation does. Whatever has to know what a request may change asks this table; only the embedded MemoryDB
 * has tables of its own, so that the two can disagree.
 */
export const effects: Readonly<Record<Operation, Effects>> = {
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
