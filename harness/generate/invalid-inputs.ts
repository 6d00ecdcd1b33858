import fc, { type Arbitrary } from 'fast-check';
import { constraintsOf } from '../../spec/model.js';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Constraint } from '../../spec/types.js';
import { boundsOf, type Bounds } from './bounds.js';
import { valid, validList, type GenerateOptions } from './valid.js';
import { waysToBreak, type Stratum } from './wrong-values.js';

/** The values that break one constraint of a schema, and no other. */
export interface InvalidInputs {
  readonly constraint: Constraint;
  /** Ways that differ: each is to be drawn at every seed. */
  readonly strata: readonly Stratum[];
}

/**
 * For every annotated constraint of a schema, the values that break just that one. A new constraint in the schema is a
 * new entry here.
 *
 * @throws KeywordIsUnsupported, NothingCanBeGenerated
 */
export function invalidInputs(schema: JsonObject, options: GenerateOptions = {}): InvalidInputs[] {
  return constraintsOf(schema).map((constraint) => ({
    constraint,
    strata: strataOf(schema, constraint, options),
  }));
}

function strataOf(schema: JsonObject, constraint: Constraint, options: GenerateOptions): Stratum[] {
  const tokens = constraint.pointer.split('/').slice(1);
  if (constraint.keyword === 'required') {
    const member = tokens.at(-1) ?? '';
    const without = (broken: Json | undefined) => ({
      name: broken === undefined ? 'absent' : 'null',
      arbitrary: embed(schema, tokens.slice(0, -1), '', options, (place, pointer) =>
        valid(place, options, pointer).map((value) => leaveOut(value, member, broken)),
      ),
    });
    return [without(undefined), without(null)];
  }
  const { schema: layer, bounds } = find(schema, tokens, '', constraint);
  const ways = waysToBreak(constraint.keyword, {
    schema: layer,
    bounds,
    pointer: constraint.pointer,
    options,
  });
  return ways.map(({ name, arbitrary }) => ({
    name,
    arbitrary: embed(schema, tokens, '', options, () => arbitrary),
  }));
}

/** The layer of the subschema at a place that holds the constraint, and all that bounds the place. */
function find(
  schema: JsonObject,
  tokens: readonly string[],
  pointer: string,
  { keyword, rule }: Constraint,
): { schema: JsonObject; bounds: Bounds } {
  const [token, ...rest] = tokens;
  const bounds = boundsOf(schema, pointer);
  if (token !== undefined)
    return find(step(bounds, token), rest, `${pointer}/${token}`, { pointer, keyword, rule });
  const layers = [schema, ...(Array.isArray(schema['allOf']) ? schema['allOf'].filter(isObject) : [])];
  const holds = ({ rules }: JsonObject): boolean => {
    const found = isObject(rules) ? rules[keyword] : undefined;
    return isObject(found) && found['id'] === rule.id;
  };
  return { schema: layers.find(holds) ?? schema, bounds };
}

function step(bounds: Bounds, token: string): JsonObject {
  if (token === '*') return bounds.items ?? {};
  return bounds.properties.find(([name]) => name === token)?.[1] ?? {};
}

/** Values of the whole schema, valid everywhere but at one place, where they are what `make` makes. */
function embed(
  schema: JsonObject,
  tokens: readonly string[],
  pointer: string,
  options: GenerateOptions,
  make: (schema: JsonObject, pointer: string) => Arbitrary<Json>,
): Arbitrary<Json> {
  const [token, ...rest] = tokens;
  if (token === undefined) return make(schema, pointer);
  const bounds = boundsOf(schema, pointer);
  const inner = embed(step(bounds, token), rest, `${pointer}/${token}`, options, make);
  if (token !== '*')
    return fc
      .tuple(valid(schema, options, pointer), inner)
      .map(([whole, broken]) => ({ ...(isObject(whole) ? whole : {}), [token]: broken }));
  return fc
    .tuple(validList(bounds, options, pointer, 3), inner, fc.nat({ max: 3 }))
    .map(([items, broken, at]) => items.toSpliced(Math.min(at, items.length), 0, broken));
}

function leaveOut(value: Json, member: string, put: Json | undefined): Json {
  const kept = Object.entries(isObject(value) ? value : {}).filter(([name]) => name !== member);
  return Object.fromEntries(put === undefined ? kept : [...kept, [member, put]]);
}
