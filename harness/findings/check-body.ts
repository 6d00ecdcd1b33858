import { at, isList, isObject, valuesAt, type Json, type Place } from '../../spec/json.js';
import { isSameKey } from '../oracle/same-key.js';
import type { JsonType, OfAValue, OfTheBody } from './expected.js';
import { isOneValue, itemsAt } from './seen.js';
import { firstGap, outOfOrder, outOfRange, overlapping, slotRanges } from './slot-ranges.js';

/** Pointer to the first place in a body that is not as expected; undefined where all are. */
export function failingPlace(expected: OfTheBody, body: Json): string | undefined {
  const { pointer } = expected;
  switch (expected.kind) {
    case 'present': {
      const found = at(body, pointer) ?? undefined;
      return found === undefined || (expected.filled === true && found === '') ? pointer : undefined;
    }
    case 'absent':
      return at(body, pointer) === undefined ? undefined : pointer;
    case 'not-null':
      return at(body, pointer) === null ? pointer : undefined;
    case 'count':
      return isWithin(itemsAt(body, pointer).length, expected) ? undefined : pointer;
    case 'slots':
      return failingSlots(expected, body);
    default:
      return valuesAt(body, pointer).find(
        (place) => !isNothing(place, body) && !isValue(expected, place.value),
      )?.pointer;
  }
}

/** A member that is null is absent to the protocol; an item of a list that is null is a value. */
function isNothing({ pointer, value }: Place, body: Json): boolean {
  return value === null && !isList(at(body, pointer.slice(0, pointer.lastIndexOf('/'))));
}

function failingSlots(
  { pointer, are }: Extract<OfTheBody, { kind: 'slots' }>,
  body: Json,
): string | undefined {
  const ranges = slotRanges(body, pointer);
  switch (are) {
    case 'covering':
      return firstGap(ranges) === undefined ? undefined : pointer;
    case 'in-range':
      return placeOfShard(pointer, outOfRange(ranges)?.shard);
    case 'ordered':
      return placeOfShard(pointer, outOfOrder(ranges)?.shard);
    case 'disjoint':
      return placeOfShard(pointer, overlapping(ranges)?.shard);
  }
}

function placeOfShard(pointer: string, shard: number | undefined): string | undefined {
  return shard === undefined ? undefined : `${pointer}/${shard}/Configuration/Slots`;
}

function isValue(expected: OfAValue, value: Json): boolean {
  switch (expected.kind) {
    case 'equals':
      return isOneValue(value, expected.value, expected.ignoringCase);
    case 'one-of':
      return expected.values.some((each) => isOneValue(value, each));
    case 'ends-with':
      return typeof value === 'string' && value.endsWith(expected.text);
    case 'matches':
      return typeof value === 'string' && new RegExp(expected.pattern, 'u').test(value);
    case 'range':
      return typeof value === 'number' && isWithin(value, expected);
    case 'length':
      return typeof value === 'string' && isWithin([...value].length, expected);
    case 'type':
      return expected.types.some((type) => isOfType(value, type));
    case 'same-key':
      return typeof value === 'string' && isSameKey(value, expected.key);
  }
}

function isWithin(
  found: number,
  { min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number },
): boolean {
  return found >= min && found <= max;
}

function isOfType(value: Json, type: JsonType): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return isList(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
}
