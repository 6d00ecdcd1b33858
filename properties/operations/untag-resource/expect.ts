import type { JsonObject } from '../../../spec/json.js';
import type { ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromArn } from '../../reasons/from-arn.js';
import { fromShape } from '../../reasons/from-shape.js';
import { fromTagsTaken } from '../../reasons/from-tag-changes.js';

/** What the API allows in answer to an UntagResource request: see `Expect`. */
export function expectUntagResource(input: JsonObject, known: ModelState, maybeApplied = false): Expectation {
  return expectationFrom([
    ...fromShape('UntagResource', input),
    ...fromArn(input, known, 'write'),
    ...fromTagsTaken(input, known, maybeApplied),
  ]);
}
