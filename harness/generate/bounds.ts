import { isList, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import { KeywordIsUnsupported, KeywordStandsTwice, NothingCanBeGenerated } from './errors.js';

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'] as const;
export type Type = (typeof types)[number];

/** A subschema with what `allOf` adds folded in: the tightest of each bound. */
export interface Bounds {
  readonly type: Type;
  readonly minLength: number;
  readonly maxLength: number | undefined;
  readonly pattern: RegExp | undefined;
  readonly notPrefix: string | undefined;
  readonly enum: readonly Json[] | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly minItems: number;
  readonly maxItems: number | undefined;
  readonly uniqueBy: string | undefined;
  readonly items: JsonObject | undefined;
  readonly required: readonly string[];
  readonly properties: readonly (readonly [string, JsonObject])[];
}

/** Keywords that say nothing of values, or are read apart. */
const silent = ['$id', '$schema', 'title', 'description', 'partial', 'rules', 'allOf'];
/** Keywords of which several mean the tightest, or all of them. */
const foldable = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'required'];
/** Keywords that may stand once. */
const single = ['type', 'pattern', 'notPrefix', 'enum', 'uniqueBy', 'items', 'properties'];
const known: ReadonlySet<string> = new Set([...silent, ...foldable, ...single]);

/** A subschema and all that its `allOf` adds, however deep: each is one layer that must hold. */
export function layersOf(schema: JsonObject): JsonObject[] {
  const further = isList(schema['allOf']) ? schema['allOf'].filter(isObject) : [];
  return [schema, ...further.flatMap(layersOf)];
}

/**
 * Reads a subschema.
 *
 * @param pointer its place in the instance, for messages
 * @throws KeywordIsUnsupported for a keyword the compiler would otherwise ignore
 * @throws KeywordStandsTwice, NothingCanBeGenerated
 */
export function boundsOf(schema: JsonObject, pointer: string): Bounds {
  return foldLayers(layersOf(schema), pointer);
}

/** As `boundsOf`, of layers that all must hold. */
export function foldLayers(layers: readonly JsonObject[], pointer: string): Bounds {
  for (const keyword of layers.flatMap(Object.keys))
    if (!known.has(keyword)) throw new KeywordIsUnsupported(keyword, pointer);
  const all = (keyword: string): Json[] => layers.flatMap((layer) => layer[keyword] ?? []);
  const numbers = (keyword: string): number[] => all(keyword).filter((value) => typeof value === 'number');
  const values = (keyword: string): Json[] =>
    layers.flatMap((layer) => (layer[keyword] === undefined ? [] : [layer[keyword]]));
  const only = (keyword: string): Json | undefined => {
    const [first, ...others] = values(keyword);
    if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
      throw new KeywordStandsTwice(keyword, pointer);
    return first;
  };
  const text = (keyword: string): string | undefined => {
    const value = only(keyword);
    return typeof value === 'string' ? value : undefined;
  };
  const [pattern, members, items, properties] = [
    text('pattern'),
    only('enum'),
    only('items'),
    only('properties'),
  ];
  const bounds: Bounds = {
    type: typeOf(only('type'), pointer),
    minLength: greatest(numbers('minLength')) ?? 0,
    maxLength: least(numbers('maxLength')),
    // As ajv compiles it: by code points.
    pattern: pattern === undefined ? undefined : new RegExp(pattern, 'u'),
    notPrefix: text('notPrefix'),
    enum: isList(members) ? members : undefined,
    minimum: greatest(numbers('minimum')),
    maximum: least(numbers('maximum')),
    minItems: greatest(numbers('minItems')) ?? 0,
    maxItems: least(numbers('maxItems')),
    uniqueBy: text('uniqueBy'),
    items: isObject(items) ? items : undefined,
    required: [...new Set(all('required').filter((name) => typeof name === 'string'))],
    properties: Object.entries(isObject(properties) ? properties : {}).flatMap(([name, value]) =>
      isObject(value) ? [[name, value] as const] : [],
    ),
  };
  for (const name of bounds.required)
    if (!bounds.properties.some(([described]) => described === name))
      throw new NothingCanBeGenerated(`${pointer}/${escapeToken(name)}`, 'it is required but not described');
  return bounds;
}

/** The schema of a list's items. */
export function itemsOf(bounds: Bounds, pointer: string): JsonObject {
  if (bounds.items === undefined)
    throw new NothingCanBeGenerated(`${pointer}/*`, 'the list says nothing of its items');
  return bounds.items;
}

/** The member that a pointer's token names. */
export function memberOf(
  bounds: Bounds,
  token: string,
  pointer: string,
): readonly [name: string, JsonObject] {
  const found = bounds.properties.find(([name]) => escapeToken(name) === token);
  if (found === undefined)
    throw new NothingCanBeGenerated(`${pointer}/${token}`, 'no property is described there');
  return found;
}

function typeOf(value: Json | undefined, pointer: string): Type {
  const found = types.find((type) => type === value);
  if (found === undefined)
    throw new NothingCanBeGenerated(
      pointer,
      `its type must be one of ${types.join(', ')}, not ${JSON.stringify(value)}`,
    );
  return found;
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}

function greatest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.max(...values);
}
