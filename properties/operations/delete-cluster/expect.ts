import type { JsonObject } from '../../../spec/json.js';
import type { ModelState } from '../../../harness/oracle/model-state.js';
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
    ...fromNewSnapshotName('FinalSnapshotName', input, known, maybeApplied ? ifApplied : undefined),
    ...(maybeApplied ? [mayRefuse(reasonIds.appliedBefore, 'ClusterName', ...ifApplied)] : []),
  ]);
}
