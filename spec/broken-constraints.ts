import type { ErrorObject, ValidateFunction } from 'ajv';
import { constraintsOf } from './constraints.js';
import { at, isObject, type Json, type JsonObject } from './json.js';
import { normalise } from './normalise.js';
import type { Constraint } from './types.js';
import { annotatedAjv } from './vocabulary.js';

/** A constraint that a value breaks, and where. */
export interface Broken {
  readonly constraint: Constraint;
  /** The place in the value: an index where the constraint's own pointer has `*`. */
  readonly instancePointer: string;
  /** What is wrong there, with the value found, shortened. */
  readonly message: string;
}

/** Finds what is broken in a value. */
export type Checker = (value: Json) => Broken[];

const checkers = new WeakMap<JsonObject, Checker>();

/**
 * A checker for an annotated schema without references. It reads values as the protocol does (null members equal
 * absence) and answers each annotated constraint that is broken, once for each place.
 *
 * @throws AnnotationIsWrong, or ajv's own error where the schema is none
 */
export function checkerOf(schema: JsonObject): Checker {
  const known = checkers.get(schema);
  if (known !== undefined) return known;
  const constraints = constraintsOf(schema);
  const validate: ValidateFunction = annotatedAjv().compile(withoutHead(schema));
  const checker: Checker = (value) => {
    const normal = normalise(value);
    if (validate(normal)) return [];
    return (validate.errors ?? []).flatMap((error) => read(error, constraints, normal));
  };
  checkers.set(schema, checker);
  return checker;
}

/** ajv keeps schemas by their `$id`: without it, two with the same one may live side by side. */
function withoutHead({ $id: _, $schema: __, ...schema }: JsonObject): JsonObject {
  return schema;
}

function read(error: ErrorObject, constraints: readonly Constraint[], value: Json): Broken[] {
  const missing: unknown = error.keyword === 'required' ? error.params['missingProperty'] : undefined;
  const place = typeof missing === 'string' ? `${error.instancePath}/${missing}` : error.instancePath;
  const general = place.replace(/\/\d+(?=\/|$)/g, '/*');
  const rule = ruleIdIn(error, missing);
  const constraint = constraints.find(
    (each) =>
      each.pointer === general &&
      each.keyword === error.keyword &&
      (rule === undefined || each.rule.id === rule),
  );
  if (constraint === undefined) return [];
  const found = at(value, place);
  const message =
    missing === undefined
      ? `${place || 'the whole'} ${error.message ?? 'is wrong'}, found ${shorten(found)}`
      : `${place} is missing`;
  return [{ constraint, instancePointer: place, message }];
}

/** Which of several constraints of one keyword at one place (as under `allOf`) an error speaks of. */
function ruleIdIn({ parentSchema, keyword }: ErrorObject, missing: unknown): string | undefined {
  const rules: unknown = parentSchema?.['rules'];
  const found = isRecord(rules) ? rules[keyword] : undefined;
  const rule = typeof missing === 'string' && isRecord(found) ? found[missing] : found;
  return isRecord(rule) && typeof rule['id'] === 'string' ? rule['id'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value);
}

function shorten(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 80)}… (${text.length} characters)`;
}
