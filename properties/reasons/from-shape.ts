import { at, type JsonObject } from '../../spec/json.js';
import { brokenInRequest } from '../../spec/model.js';
import type { Operation } from '../../spec/types.js';
import type { Reason } from '../expectation.js';

/** One reason for each constraint of the operation's request schema that an input breaks. */
export function fromShape(operation: Operation, input: JsonObject): Reason[] {
  return brokenInRequest(operation, input).map(({ constraint: { keyword, rule }, instancePointer }) => ({
    id: rule.id,
    level: rule.level,
    member: instancePointer.split('/')[1] ?? '',
    // Whether a null item of a list is refused or dropped is contested: one service of the protocol does either.
    binding: rule.acceptance !== 'allowed' && !(keyword === 'type' && at(input, instancePointer) === null),
    faults: rule.faults ?? [],
  }));
}
