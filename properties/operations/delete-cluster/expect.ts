import type { JsonObject } from '../../../spec/json.js';
import { clusterNamed, type ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromCluster } from '../../reasons/from-cluster.js';
import { fromNewSnapshotName } from '../../reasons/from-new-snapshot-name.js';
import { fromShape } from '../../reasons/from-shape.js';
import { mayRefuse, reasonIds } from '../../reasons/reason.js';

/** What the API allows in answer to a DeleteCluster request: see `Expect`. */
export function expectDeleteCluster(input: JsonObject, known: ModelState, maybeApplied = false): Expectation {
  // The earlier attempt may have begun to delete it.
  const ifApplied = ['ClusterNotFoundFault', 'InvalidClusterStateFault'];
  return expectationFrom([
    ...fromShape('DeleteCluster', input),
    ...fromCluster('ClusterName', input, known),
    // What says that it is available may be late, and not know that it is snapshotting.
    ...(clusterNamed(known, input['ClusterName'])?.presence === 'present'
      ? [mayRefuse(reasonIds.clusterBusy, 'ClusterName', 'InvalidClusterStateFault')]
      : []),
    ...fromNewSnapshotName('FinalSnapshotName', input, known, maybeApplied ? ifApplied : undefined),
    ...(maybeApplied ? [mayRefuse(reasonIds.appliedBefore, 'ClusterName', ...ifApplied)] : []),
  ]);
}
