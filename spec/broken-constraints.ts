import { breachMessage } from './breach-message.js';
import { placedConstraintsOf, type PlacedConstraint } from './constraints.js';
import { at, isObject, type Json, type JsonObject } from './json.js';
import { normalise } from './normalise.js';
import type { Constraint } from './types.js';
import { validatorOf, type Breach } from './validator.js';

/** A constraint that a value breaks, and where. */
export interface ConstraintViolation {
  readonly constraint: Constraint;
  /** The place in the value: an index where the constraint's own pointer has `*`. */
  readonly instancePointer: string;
  /** What is wrong there, with the value found, shortened. A clause: no full stop. */
  readonly message: string;
  /** What stands beside the keyword in the schema; for `required`, in the place of a member of a list. */
  readonly operand: Json;
}

/** Finds what is broken in a value. */
export type Checker = (value: Json) => ConstraintViolation[];

/**
 * Items of a list that are checked: no list of the API may have so many, and each item that is wrong is an error to be
 * put into words.
 */
const longestList = 1_000;

const checkers = new WeakMap<JsonObject, Checker>();

/**
 * A checker for an annotated schema without references. It reads values as the protocol does (null members equal
 * absence) and answers each annotated constraint that is broken, once for each place; a value of the wrong type breaks
 * its type alone. Constraints without a rule, as a `partial` schema may have, are not reported. Of a list longer than
 * any may be, only the beginning is checked.
 *
 * @throws AnnotationIsWrong, SourceIsUnknown, or ajv's own error where the schema is none
 */
export function checkerOf(schema: JsonObject): Checker {
  const known = checkers.get(schema);
  if (known !== undefined) return known;
  const constraints = new Map(
    placedConstraintsOf(schema).map((each) => [keyOf(each.schemaPath, each.member), each]),
  );
  const validate = validatorOf(schema);
  const checker: Checker = (value) => {
    const normal = normalise(value, longestList);
    return validate(normal).flatMap((breach) => read(breach, constraints, normal));
  };
  checkers.set(schema, checker);
  return checker;
}

function read(
  breach: Breach,
  constraints: ReadonlyMap<string, PlacedConstraint>,
  value: Json,
): ConstraintViolation[] {
  const { error, member, pointer } = breach;
  const { layer } = breach;
  const operand = isObject(layer) ? (layer[error.keyword] ?? null) : null;
  const found = constraints.get(keyOf(error.schemaPath, member));
  if (found === undefined) return [];
  return [
    {
      constraint: found.constraint,
      instancePointer: pointer,
      message: breachMessage(error, pointer, at(value, pointer)),
      operand,
    },
  ];
}

/** ajv points `required` at the parent: only with the member is it one constraint. */
function keyOf(schemaPath: string, member: string | undefined): string {
  return member === undefined ? schemaPath : `${schemaPath} ${member}`;
}
