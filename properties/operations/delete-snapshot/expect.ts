import type { JsonObject } from '../../../spec/json.js';
import type { ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromShape } from '../../reasons/from-shape.js';
import { fromSnapshot } from '../../reasons/from-snapshot.js';

/**
 * What the API allows in answer to a DeleteSnapshot request: see `Expect`. A request without a name, or with one that is no
 * string, is never sent (harness/engine/ownership.ts): what a careless target deletes then may be anybody's.
 */
export function expectDeleteSnapshot(
  input: JsonObject,
  known: ModelState,
  maybeApplied = false,
): Expectation {
  return expectationFrom([
    ...fromShape('DeleteSnapshot', input),
    ...fromSnapshot('SnapshotName', input, known, maybeApplied),
  ]);
}
