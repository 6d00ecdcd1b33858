import fc, { type Arbitrary } from 'fast-check';
import { constraintsOf } from '../../spec/model.js';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Constraint } from '../../spec/types.js';
import { boundsOf, itemsOf, memberOf } from './bounds.js';
import { holdsSeveral, positions, withItem, type Position } from './lists.js';
import { descend } from './place.js';
import { valid, type GenerateOptions } from './valid.js';
import type { Way } from './way.js';
import { waysToBreak } from './wrong-values.js';

/** The values that break one constraint of a schema, and no other. */
export interface Violations {
  readonly constraint: Constraint;
  /** Ways that differ, each with a name of its own: each is to be drawn at every seed. */
  readonly strata: readonly Way[];
}

/**
 * For every annotated constraint of a schema, the values that break just that one (and those it implies: more than 200
 * items are more than 50). A constraint on items is broken by exactly one item, which stands anywhere, and, in strata of
 * their own, first, between and last. A new constraint in the schema is a new entry here.
 *
 * @throws KeywordIsUnsupported, KeywordStandsTwice, NothingCanBeGenerated
 */
export function violations(schema: JsonObject, options: GenerateOptions = {}): Violations[] {
  return constraintsOf(schema).map((constraint) => ({
    constraint,
    strata: strataOf(schema, constraint, options),
  }));
}

function strataOf(schema: JsonObject, constraint: Constraint, options: GenerateOptions): Way[] {
  const tokens = constraint.pointer.split('/').slice(1);
  const isRequired = constraint.keyword === 'required';
  const path = isRequired ? tokens.slice(0, -1) : tokens;
  const there = descend(schema, path);
  const ways = isRequired ? waysToLeaveOut(there, tokens, options) : waysToBreak(constraint, there, options);
  const placed = (arbitrary: Arbitrary<Json>, position: Position) =>
    embed(arbitrary, schema, path, '', position, options);
  const any = fc.oneof(...ways.map(({ arbitrary }) => arbitrary));
  return [
    ...ways.map(({ name, arbitrary }) => ({ name, arbitrary: placed(arbitrary, 'anywhere') })),
    ...(standsAmongSeveral(schema, path)
      ? positions.slice(1).map((position) => ({ name: position, arbitrary: placed(any, position) }))
      : []),
  ];
}

/** Objects without a required member: left out, or null, which is the same on the wire. */
function waysToLeaveOut(schema: JsonObject, tokens: readonly string[], options: GenerateOptions): Way[] {
  const pointer = tokens
    .slice(0, -1)
    .map((token) => `/${token}`)
    .join('');
  const [member] = memberOf(boundsOf(schema, pointer), tokens.at(-1) ?? '', pointer);
  const objects = valid(schema, options, pointer);
  const others = (value: Json): JsonObject =>
    Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter(([name]) => name !== member));
  return [
    { name: 'absent', arbitrary: objects.map(others) },
    { name: 'null', arbitrary: objects.map((value) => ({ ...others(value), [member]: null })) },
  ];
}

/** Whether a list is on the way, and long enough that it matters where in it something stands. */
function standsAmongSeveral(schema: JsonObject, path: readonly string[]): boolean {
  return path.some((_, depth) => {
    const pointer = path
      .slice(0, depth)
      .map((token) => `/${token}`)
      .join('');
    const bounds = boundsOf(descend(schema, path.slice(0, depth)), pointer);
    return bounds.type === 'array' && holdsSeveral(bounds);
  });
}

/** Values of the whole schema, valid everywhere but at one place, where they are what is given. */
function embed(
  broken: Arbitrary<Json>,
  schema: JsonObject,
  path: readonly string[],
  pointer: string,
  position: Position,
  options: GenerateOptions,
): Arbitrary<Json> {
  const [token, ...rest] = path;
  if (token === undefined) return broken;
  const bounds = boundsOf(schema, pointer);
  const within = (inner: JsonObject): Arbitrary<Json> =>
    embed(broken, inner, rest, `${pointer}/${token}`, position, options);
  if (bounds.type === 'array')
    return withItem(
      within(itemsOf(bounds, pointer)),
      holdsSeveral(bounds) ? position : 'anywhere',
      bounds,
      pointer,
      options,
    );
  const [name, schemaOfMember] = memberOf(bounds, token, pointer);
  return fc
    .tuple(valid(schema, options, pointer), within(schemaOfMember))
    .map(([whole, inner]) => ({ ...(isObject(whole) ? whole : {}), [name]: inner }));
}
