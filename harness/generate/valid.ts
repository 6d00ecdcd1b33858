import fc, { type Arbitrary } from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { boundsOf, type Bounds } from './bounds.js';
import { NothingCanBeGenerated } from './errors.js';
import { validString } from './strings.js';

/** What a scenario decides itself. */
export interface GenerateOptions {
  /** Arbitraries to use at instance pointers (`/ClusterName`, `/Tags/*\/Key`) in place of what the schema would give. */
  readonly pin?: Readonly<Record<string, Arbitrary<Json>>>;
}

/** The longest list made at random where longer ones are allowed: the bounds themselves are boundary examples. */
const usualItems = 5;

/**
 * Values that a schema allows: optional members absent, present, or null (which equals absence on the wire).
 * @throws KeywordIsUnsupported, NothingCanBeGenerated
 */
export function valid(schema: JsonObject, options: GenerateOptions = {}, pointer = ''): Arbitrary<Json> {
  const pinned = options.pin?.[pointer];
  if (pinned !== undefined) return pinned;
  const bounds = boundsOf(schema, pointer);
  if (bounds.enum !== undefined) return fc.constantFrom(...bounds.enum);
  switch (bounds.type) {
    case 'object':
      return validObject(bounds, options, pointer);
    case 'array':
      return validList(bounds, options, pointer, usualItems);
    case 'string':
      return validString(bounds, pointer);
    case 'integer':
      return fc.integer({ min: bounds.minimum ?? -(2 ** 31), max: bounds.maximum ?? 2 ** 31 - 1 });
    case 'number':
      return fc.double({ min: bounds.minimum ?? -1e9, max: bounds.maximum ?? 1e10, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      throw new NothingCanBeGenerated(pointer, `there is no type "${bounds.type}"`);
  }
}

/** Lists of items that a schema allows, up to a length of the caller's choice. */
export function validList(
  bounds: Bounds,
  options: GenerateOptions,
  pointer: string,
  longest: number,
  shortest = bounds.minItems,
): Arbitrary<Json[]> {
  const item = valid(bounds.items ?? {}, options, `${pointer}/*`);
  const lengths = {
    minLength: shortest,
    maxLength: Math.min(longest, bounds.maxItems ?? longest),
    size: 'max',
  } as const;
  const key = bounds.uniqueBy;
  if (key === undefined) return fc.array(item, lengths);
  return fc.uniqueArray(item, { ...lengths, selector: (value) => JSON.stringify(memberOf(value, key)) });
}

function validObject(bounds: Bounds, options: GenerateOptions, pointer: string): Arbitrary<Json> {
  const required = bounds.properties.filter(([name]) => bounds.required.includes(name));
  const optional = bounds.properties.filter(([name]) => !bounds.required.includes(name));
  const members: Record<string, Arbitrary<Json>> = Object.fromEntries([
    ...required.map(([name, schema]) => [name, valid(schema, options, `${pointer}/${name}`)] as const),
    ...optional.map(
      ([name, schema]) =>
        [
          name,
          fc.oneof(
            { weight: 9, arbitrary: valid(schema, options, `${pointer}/${name}`) },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
        ] as const,
    ),
  ]);
  return fc.record<Record<string, Json>, string>(members, {
    requiredKeys: required.map(([name]) => name),
    noNullPrototype: true,
  });
}

function memberOf(value: Json, member: string): Json {
  return isObject(value) && Object.hasOwn(value, member) ? (value[member] ?? null) : null;
}
