import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { KeywordIsUnsupported } from './errors.js';

/** A subschema with what `allOf` adds folded in: the tightest of each bound. */
export interface Bounds {
  readonly type: string;
  readonly minLength: number;
  readonly maxLength: number | undefined;
  readonly pattern: string | undefined;
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

const known = new Set([
  '$id',
  '$schema',
  'title',
  'description',
  'partial',
  'rules',
  'allOf',
  'type',
  'minLength',
  'maxLength',
  'pattern',
  'notPrefix',
  'enum',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueBy',
  'items',
  'required',
  'properties',
]);

/**
 * Reads a subschema.
 * @throws KeywordIsUnsupported for a keyword the compiler would otherwise ignore
 */
export function boundsOf(schema: JsonObject, pointer: string): Bounds {
  const layers = [schema, ...(Array.isArray(schema['allOf']) ? schema['allOf'].filter(isObject) : [])];
  for (const keyword of layers.flatMap(Object.keys))
    if (!known.has(keyword)) throw new KeywordIsUnsupported(keyword, pointer);
  const numbers = (keyword: string) =>
    layers.map((layer) => layer[keyword]).filter((value) => typeof value === 'number');
  const first = (keyword: string) =>
    layers.map((layer) => layer[keyword]).find((value) => value !== undefined);
  const text = (keyword: string) => {
    const value = first(keyword);
    return typeof value === 'string' ? value : undefined;
  };
  const items = first('items');
  const required = first('required');
  const properties = first('properties');
  const values = first('enum');
  return {
    type: text('type') ?? 'string',
    minLength: Math.max(0, ...numbers('minLength')),
    maxLength: least(numbers('maxLength')),
    pattern: text('pattern'),
    notPrefix: text('notPrefix'),
    enum: Array.isArray(values) ? values : undefined,
    minimum: numbers('minimum').length === 0 ? undefined : Math.max(...numbers('minimum')),
    maximum: least(numbers('maximum')),
    minItems: Math.max(0, ...numbers('minItems')),
    maxItems: least(numbers('maxItems')),
    uniqueBy: text('uniqueBy'),
    items: isObject(items) ? items : undefined,
    required: Array.isArray(required) ? required.map(String) : [],
    properties: isObject(properties)
      ? Object.entries(properties).flatMap(([name, value]) =>
          isObject(value) ? [[name, value] as const] : [],
        )
      : [],
  };
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : Math.min(...values);
}
