import type { JsonObject } from '../../../spec/json.js';
import type { ModelState } from '../../../harness/oracle/model-state.js';
import { expectationFrom, type Expectation } from '../../expectation.js';
import { fromArn } from '../../reasons/from-arn.js';
import { fromShape } from '../../reasons/from-shape.js';

/** What the API allows in answer to a ListTags request: see `Expect`. */
export function expectListTags(input: JsonObject, known: ModelState): Expectation {
  return expectationFrom([...fromShape('ListTags', input), ...fromArn(input, known, 'read')]);
}
