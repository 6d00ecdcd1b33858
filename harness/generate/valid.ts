import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import { boundsOf, itemsOf, type Bounds } from './bounds.js';
import { NothingCanBeGenerated } from './errors.js';
import { keyOf, numberKeeps, scalarKeeps } from './keeps.js';
import { validString } from './strings.js';

/** What a scenario decides itself. */
export interface GenerateOptions {
  /**
   * Arbitraries to use at instance pointers (`/ClusterName`, `/Tags/*\/Key`) in place of what the schema would give.
   * WARNING: what is pinned is not checked. A member that tells items apart (`uniqueBy`) must not be pinned to a constant.
   */
  readonly pin?: Readonly<Record<string, Arbitrary<Json>>>;
}

/** The longest list made at random where longer ones are allowed: the bounds themselves are boundary examples. */
const usualItems = 5;

/**
 * Values that a schema allows: optional members absent, present, or null (which equals absence on the wire).
 * @throws KeywordIsUnsupported, KeywordStandsTwice, NothingCanBeGenerated
 */
export function valid(schema: JsonObject, options: GenerateOptions = {}, pointer = ''): Arbitrary<Json> {
  const pinned = options.pin?.[pointer];
  if (pinned !== undefined) return pinned;
  const bounds = boundsOf(schema, pointer);
  if (bounds.enum !== undefined)
    return oneOf(
      bounds.enum.filter((value) => scalarKeeps(bounds, value)),
      pointer,
    );
  switch (bounds.type) {
    case 'object':
      return validObject(bounds, options, pointer);
    case 'array':
      return validList(bounds, options, pointer, Math.max(usualItems, bounds.minItems));
    case 'string':
      return validString(bounds, pointer);
    case 'integer':
      return fc.integer(range(bounds, -(2 ** 31), 2 ** 31 - 1, pointer));
    case 'number':
      return fc.double({ ...range(bounds, -1e9, 1e10, pointer), noNaN: true });
    case 'boolean':
      return fc.boolean();
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
  const item = valid(itemsOf(bounds, pointer), options, `${pointer}/*`);
  const maxLength = Math.min(longest, bounds.maxItems ?? longest);
  if (shortest > maxLength)
    throw new NothingCanBeGenerated(pointer, `it would need ${shortest} items or more`);
  const lengths = { minLength: shortest, maxLength, size: 'max' } as const;
  const key = bounds.uniqueBy;
  if (key === undefined) return fc.array(item, lengths);
  return fc.uniqueArray(item, { ...lengths, selector: (value) => keyOf(value, key) });
}

function validObject(bounds: Bounds, options: GenerateOptions, pointer: string): Arbitrary<Json> {
  const members = bounds.properties.map(([name, schema]) => {
    const present = valid(schema, options, `${pointer}/${escapeToken(name)}`);
    const absent = { weight: 1, arbitrary: fc.constant(null) };
    const isRequired = bounds.required.includes(name);
    return [name, isRequired ? present : fc.oneof({ weight: 9, arbitrary: present }, absent)] as const;
  });
  return fc.record<Record<string, Json>, string>(Object.fromEntries(members), {
    requiredKeys: [...bounds.required],
    noNullPrototype: true,
  });
}

function oneOf(values: readonly Json[], pointer: string): Arbitrary<Json> {
  if (values.length === 0)
    throw new NothingCanBeGenerated(pointer, 'none of its enum keeps its other bounds');
  return fc.constantFrom(...values);
}

/** The bounds of a number; where a side is open, a usual end, moved where the other side lies beyond it. */
function range(bounds: Bounds, low: number, high: number, pointer: string): { min: number; max: number } {
  const min = bounds.minimum ?? Math.min(low, bounds.maximum ?? low);
  const max = bounds.maximum ?? Math.max(high, bounds.minimum ?? high);
  const ends = bounds.type === 'integer' ? { min: Math.ceil(min), max: Math.floor(max) } : { min, max };
  if (!numberKeeps(bounds, ends.min) || ends.min > ends.max)
    throw new NothingCanBeGenerated(pointer, 'its minimum and its maximum exclude each other');
  return ends;
}
