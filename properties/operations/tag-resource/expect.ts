import type { JsonObject } from '../../../spec/json.js';
import type { ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromArn } from '../../reasons/from-arn.js';
import { fromShape } from '../../reasons/from-shape.js';
import { fromTagText } from '../../reasons/from-tag-text.js';
import { fromTagsPut } from '../../reasons/from-tag-changes.js';

/** What the API allows in answer to a TagResource request: see `Expect`. To repeat one changes nothing. */
export function expectTagResource(input: JsonObject, known: ModelState): Expectation {
  return expectationFrom([
    ...fromShape('TagResource', input),
    ...fromArn(input, known, 'write'),
    ...fromTagsPut(input, known),
    ...fromTagText(input),
  ]);
}
