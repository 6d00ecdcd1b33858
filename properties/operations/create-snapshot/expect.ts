import type { JsonObject } from '../../../spec/json.js';
import type { ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromCluster } from '../../reasons/from-cluster.js';
import { fromKey } from '../../reasons/from-key.js';
import { fromNewSnapshotName } from '../../reasons/from-new-snapshot-name.js';
import { fromQuota } from '../../reasons/from-quota.js';
import { fromShape } from '../../reasons/from-shape.js';
import { fromTagText } from '../../reasons/from-tag-text.js';

/** What the API allows in answer to a CreateSnapshot request: see `Expect`. */
export function expectCreateSnapshot(
  input: JsonObject,
  known: ModelState,
  maybeApplied = false,
): Expectation {
  // The cluster may still be busy with the snapshot of the earlier attempt.
  const ifApplied = maybeApplied ? ['InvalidClusterStateFault'] : undefined;
  return expectationFrom([
    ...fromShape('CreateSnapshot', input),
    ...fromCluster('ClusterName', input, known),
    ...fromQuota('ClusterName', input['ClusterName'], known),
    ...fromNewSnapshotName('SnapshotName', input, known, ifApplied),
    ...fromKey(input),
    ...fromTagText(input),
  ]);
}
