import type { ErrorObject } from 'ajv';
import type { Json, JsonObject } from './json.js';
import { normalise } from './normalise.js';
import { escapeToken } from './pointer.js';
import { annotatedAjv } from './vocabulary.js';

/** A keyword of a schema that a value breaks, whether a rule annotates it or not. */
export interface Breach {
  readonly keyword: string;
  /** The subschema that holds the keyword: the very object that stands in the schema. */
  readonly layer: unknown;
  /** For `required`, the member that is missing. */
  readonly member: string | undefined;
  /** The place in the value; for `required`, that of the member. */
  readonly pointer: string;
  /** What ajv says of it. */
  readonly error: ErrorObject;
}

/** Answers what is wrong with a value, which is read as the protocol reads it; nothing where it is valid. */
export type Validator = (value: Json) => readonly Breach[];

const ajv = annotatedAjv({ checksSchemas: false });
const validators = new WeakMap<JsonObject, Validator>();

/**
 * A validator for a schema without references, annotated or not, compiled once for each object.
 *
 * @throws ajv's own error where the schema has a keyword that ajv does not know, or none for its type
 */
export function validatorOf(schema: JsonObject): Validator {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const validate = ajv.compile(schema);
  const validator: Validator = (value) =>
    validate(normalise(value)) ? [] : withoutEcho(validate.errors ?? []).map(read);
  validators.set(schema, validator);
  return validator;
}

/** `enum` speaks of values of every type, `minimum` of fractions too: with `type` they would make one breach two findings. */
function withoutEcho(errors: readonly ErrorObject[]): ErrorObject[] {
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors.filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath));
}

/** ajv points `required` at the parent. */
function read(error: ErrorObject): Breach {
  const { keyword, parentSchema: layer, instancePath } = error;
  const missing: unknown = keyword === 'required' ? error.params['missingProperty'] : undefined;
  const member = typeof missing === 'string' ? missing : undefined;
  const pointer = member === undefined ? instancePath : `${instancePath}/${escapeToken(member)}`;
  return { keyword, layer, member, pointer, error };
}
