import type { ResourceKind } from '../../spec/effect-types.js';
import { effectsOfRequest } from '../../spec/effects-of-request.js';
import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';

/** What a request creates if it is carried out, one entry a thing. */
export function createdKinds(
  operation: Operation | undefined,
  input: JsonObject | undefined,
): readonly ResourceKind[] {
  return effectsOfRequest(operation, input)
    .creates.filter(({ when, name }) => when === 'always' || name !== undefined)
    .map(({ kind }) => kind);
}
