import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { validatorOf, type Validator } from '../../spec/validator.js';
import { constrainingKeywords } from '../../spec/vocabulary.js';
import type { Bounds } from './bounds.js';
import { once } from './remember.js';

/** What a schema demands at a place: one object for all places of text, numbers and booleans that demand the same. */
export interface Demands {
  readonly bounds: Bounds;
  /** The keywords of the place, or below it, that a value breaks. */
  readonly brokenBy: (value: Json) => readonly string[];
}

/** Whether a value keeps every keyword of a place, and below it. */
export function keeps({ brokenBy }: Demands, value: Json): boolean {
  return brokenBy(value).length === 0;
}

/** Whether a value breaks one keyword of a place, and no other there or below. */
export function breaksOnly({ brokenBy }: Demands, keyword: string, value: Json): boolean {
  const broken = brokenBy(value);
  return broken.length > 0 && broken.every((each) => each === keyword);
}

/** By what the subschemas say without their annotations: many places of a schema say the same. */
const scalars = new Map<string, Demands>();

/** What the subschemas of a place demand together. */
export function demandsOf(schemas: readonly JsonObject[], bounds: Bounds): Demands {
  const isScalar = bounds.types?.every((type) => type !== 'object' && type !== 'array') === true;
  if (!isScalar) return { bounds, brokenBy: brokenByOf(() => together(schemas)) };
  const bare = schemas.map(constraintsOnly);
  const key = JSON.stringify(bare);
  const known = scalars.get(key) ?? { bounds, brokenBy: brokenByOf(() => together(bare)) };
  scalars.set(key, known);
  return known;
}

function brokenByOf(schema: () => JsonObject): Demands['brokenBy'] {
  const validator = once((): Validator => validatorOf(schema()));
  return (value) => validator()(value).map(({ keyword }) => keyword);
}

function together(schemas: readonly JsonObject[]): JsonObject {
  const [first = {}, ...others] = schemas;
  return others.length === 0 ? first : { allOf: schemas };
}

function constraintsOnly(schema: JsonObject): JsonObject {
  const own = constrainingKeywords(schema).map((keyword) => [keyword, schema[keyword] ?? null] as const);
  const added = Array.isArray(schema['allOf']) ? schema['allOf'].filter(isObject).map(constraintsOnly) : [];
  return { ...Object.fromEntries(own), ...(added.length > 0 && { allOf: added }) };
}
