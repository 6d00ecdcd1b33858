import fc from 'fast-check';
import { isObject, type Json } from '../../spec/json.js';
import { normalise } from '../../spec/normalise.js';
import type { Bounds } from './bounds.js';
import { keeps } from './demands.js';
import type { Place } from './place.js';

/** Whether items of a list have to differ at all. */
export function isUnique({ hasUniqueItems, uniqueBy }: Bounds): boolean {
  return hasUniqueItems || uniqueBy.length > 0;
}

/** What must differ between items, as text. A member that an item lacks is not compared. */
export function keysOf(value: Json, { hasUniqueItems, uniqueBy }: Bounds): string[] {
  const keys = hasUniqueItems ? [JSON.stringify(normalise(value))] : [];
  if (isObject(value))
    for (const member of uniqueBy) {
      const own = Object.hasOwn(value, member) ? value[member] : undefined;
      if (own !== undefined && own !== null) keys.push(`${member}: ${JSON.stringify(normalise(own))}`);
    }
  return keys;
}

/** Up to so many different valid values of one member of an item. */
export function differentMembers(item: Place, member: string, count: number): Json[] {
  const place = item.members.get(member);
  const unique = { ...item.demands.bounds, hasUniqueItems: true, uniqueBy: [] };
  return place === undefined ? texts(count) : differentItems(place, unique, count);
}

const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `k${index}`);

/** Up to so many different valid items, the same at every call: texts and numbers in a row, or drawn until they differ. */
export function differentItems(item: Place, bounds: Bounds, count: number): Json[] {
  if (item.pinned === undefined) {
    const inRow = [texts(count), texts(count).map((_, index) => index + 1)];
    const kept = inRow.find((values) => values.every((value) => keeps(item.demands, value)));
    if (kept !== undefined) return kept;
  }
  const few = uniqueOf(fc.sample(item.valid(), { seed: 0, numRuns: 4 * count }), bounds);
  if (few.length >= count) return few.slice(0, count);
  return uniqueOf([...few, ...fc.sample(item.valid(), { seed: 1, numRuns: 40 * count })], bounds).slice(
    0,
    count,
  );
}

function uniqueOf(values: readonly Json[], bounds: Bounds): Json[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const keys = keysOf(value, bounds);
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}
