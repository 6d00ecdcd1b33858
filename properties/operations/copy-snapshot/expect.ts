import type { JsonObject } from '../../../spec/json.js';
import { snapshotNamed, type ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromKey } from '../../reasons/from-key.js';
import { fromNewSnapshotName } from '../../reasons/from-new-snapshot-name.js';
import { fromQuota } from '../../reasons/from-quota.js';
import { fromShape } from '../../reasons/from-shape.js';
import { fromSnapshot } from '../../reasons/from-snapshot.js';
import { fromTagText } from '../../reasons/from-tag-text.js';

/** What the API allows in answer to a CopySnapshot request: see `Expect`. */
export function expectCopySnapshot(input: JsonObject, known: ModelState, maybeApplied = false): Expectation {
  const cluster = snapshotNamed(known, input['SourceSnapshotName'])?.cluster;
  // The source may still be busy with the copy of the earlier attempt.
  const ifApplied = maybeApplied ? ['InvalidSnapshotStateFault'] : undefined;
  return expectationFrom([
    ...fromShape('CopySnapshot', input),
    ...fromSnapshot('SourceSnapshotName', input, known),
    ...fromQuota('SourceSnapshotName', cluster, known),
    ...fromNewSnapshotName('TargetSnapshotName', input, known, ifApplied),
    ...fromKey(input),
    ...fromTagText(input),
  ]);
}
