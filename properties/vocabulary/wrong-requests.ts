import fc, { type Arbitrary } from 'fast-check';
import { isList, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { requestSchema } from '../../spec/model.js';
import type { Operation } from '../../spec/types.js';
import { invalidInputs } from '../../harness/generate/invalid-inputs.js';
import type { Pins } from '../../harness/generate/read-places.js';
import type { Stratum } from '../scenario.js';

/** Requests that break one constraint each. A list, so that those that a finding does not need can be left out. */
export interface WrongRequests {
  readonly [member: string]: Json;
  readonly requests: readonly JsonObject[];
}

/**
 * For each member of an operation's request, requests that break one constraint of it in every way. One stratum a member:
 * they are sent one after the other, in one case, where a case a constraint would cost a set-up each.
 */
export function wrongRequests(operation: Operation, pin: Pins = {}): Stratum<WrongRequests>[] {
  const ways = new Map<string, Arbitrary<JsonObject>[]>();
  for (const { constraint, strata } of invalidInputs(requestSchema(operation), { pin })) {
    const member = constraint.pointer.split('/')[1];
    // A request that is not an object: see the scenario malformed-body.
    if (member === undefined) continue;
    const more = strata.map(({ arbitrary }) => arbitrary.filter(isObject));
    ways.set(member, [...(ways.get(member) ?? []), ...more]);
  }
  return [...ways].map(([member, arbitraries]) => ({
    name: `wrong in ${member}`,
    arbitrary: fc.tuple(...arbitraries).map((requests) => ({ requests })),
  }));
}

/** The requests of an input; a thinner list than was drawn may come back from shrinking. */
export function requestsIn({ requests }: WrongRequests): JsonObject[] {
  return isList(requests) ? requests.filter(isObject) : [];
}
