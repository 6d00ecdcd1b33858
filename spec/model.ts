import { checkerOf, type ConstraintViolation } from './broken-constraints.js';
import { constraintsOf } from './constraints.js';
import type { Json, JsonObject } from './json.js';
import { schemaOf } from './schemas.js';
import type { Constraint, Operation } from './types.js';

export { faults, type Fault } from './faults.js';
export { source, type SourceKey } from './sources.js';
export { constraintsOf } from './constraints.js';
export { normalise } from './normalise.js';
export type { ConstraintViolation } from './broken-constraints.js';

/** The schema of an operation's request, without references. */
export function requestSchema(operation: Operation): JsonObject {
  return schemaOf(operation, 'request');
}

/** The schema of an operation's answer, without references. */
export function responseSchema(operation: Operation): JsonObject {
  return schemaOf(operation, 'response');
}

/** The annotated constraints of an operation's request. */
export function requestConstraints(operation: Operation): readonly Constraint[] {
  return constraintsOf(requestSchema(operation));
}

/** The annotated constraints of an operation's answer. */
export function responseConstraints(operation: Operation): readonly Constraint[] {
  return constraintsOf(responseSchema(operation));
}

/** The annotated constraints that a request breaks, read as the protocol reads it. */
export function brokenInRequest(operation: Operation, value: Json): readonly ConstraintViolation[] {
  return checkerOf(requestSchema(operation))(value);
}

/** The annotated constraints that an answer breaks, read as the protocol reads it. */
export function brokenInResponse(operation: Operation, value: Json): readonly ConstraintViolation[] {
  return checkerOf(responseSchema(operation))(value);
}

/** The annotated constraints of any schema that a value breaks. */
export function brokenConstraints(schema: JsonObject, value: Json): readonly ConstraintViolation[] {
  return checkerOf(schema)(value);
}
