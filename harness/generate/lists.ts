import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Bounds } from './bounds.js';
import { differentItems, differentMembers, isUnique, keysOf } from './different-items.js';
import { objectsOf } from './objects.js';
import type { Place } from './place.js';

/** The greatest number of items drawn one by one: a longer list repeats one item, told apart where it must be. */
const maxDrawn = 8;

interface Lengths {
  readonly minLength: number;
  readonly maxLength: number;
  readonly size: 'max';
}

/**
 * Lists that are to have between `min` and `max` items, whatever counts the bounds allow. Items are unique as the
 * bounds say. Undefined where no such list was found: the items have too few different values.
 */
export function listsOf(
  place: Place,
  bounds: Bounds,
  min: number,
  max: number,
): Arbitrary<Json[]> | undefined {
  if (place.item === undefined || min > max || max < 0) return undefined;
  if (max === 0) return fc.constant([]);
  if (min > maxDrawn) return longListsOf(place.item, bounds, min, max);
  const maxLength = Math.min(max, Math.max(maxDrawn, min + 4));
  const lengths: Lengths = { minLength: Math.max(0, min), maxLength, size: 'max' };
  if (!isUnique(bounds)) return fc.array(place.item.valid(), lengths);
  const different = differentItems(place.item, bounds, maxLength);
  if (different.length < min) return undefined;
  // Where there are few, all of them are known: to draw until the items differ would take long.
  if (different.length < maxLength)
    return fc.shuffledSubarray(different, { minLength: lengths.minLength, maxLength: different.length });
  return uniqueLists(place.item, bounds, lengths);
}

function uniqueLists(item: Place, bounds: Bounds, lengths: Lengths): Arbitrary<Json[]> {
  const isOneRule = bounds.uniqueBy.length + (bounds.hasUniqueItems ? 1 : 0) === 1;
  // With one rule fast-check looks keys up in a set; an item without a key equals none.
  if (isOneRule)
    return fc.uniqueArray(item.valid(), {
      ...lengths,
      selector: (value) => keysOf(value, bounds)[0] ?? Symbol(),
    });
  return fc.uniqueArray(item.valid(), {
    ...lengths,
    selector: (value) => keysOf(value, bounds),
    comparator: (one, other) => one.some((key) => other.includes(key)),
  });
}

/** Lists made of one valid item, told apart by what must differ. */
function longListsOf(item: Place, bounds: Bounds, min: number, max: number): Arbitrary<Json[]> | undefined {
  const counts = (most: number) => fc.integer({ min, max: most });
  if (!isUnique(bounds))
    return fc
      .tuple(counts(max), item.valid())
      .map(([count, one]) => Array.from({ length: count }, () => one));
  const { uniqueBy } = bounds;
  const areObjects = item.demands.bounds.types?.every((type) => type === 'object') === true;
  if (uniqueBy.length === 0 || !areObjects || item.pinned !== undefined) {
    const different = differentItems(item, bounds, max);
    return different.length < min
      ? undefined
      : counts(different.length).map((count) => different.slice(0, count));
  }
  const told = uniqueBy.map((member) => [member, differentMembers(item, member, max)] as const);
  const most = Math.min(...told.map(([, values]) => values.length));
  if (most < min) return undefined;
  const nth = (index: number) =>
    Object.fromEntries(told.map(([member, values]) => [member, values[index] ?? null] as const));
  const put = Object.fromEntries(told.map(([member]) => [member, fc.constant<Json>(null)] as const));
  const one = objectsOf(item, item.demands.bounds, { put });
  if (one === undefined) return undefined;
  return fc
    .tuple(counts(most), one)
    .map(([count, plain]) => Array.from({ length: count }, (_, index) => ({ ...plain, ...nth(index) })));
}
