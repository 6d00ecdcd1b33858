import fc, { type Arbitrary } from 'fast-check';
import { isObject, type Json } from '../../spec/json.js';
import { boundsOf, itemsOf, memberOf, type Bounds } from './bounds.js';
import { NothingCanBeGenerated } from './errors.js';
import { areDistinct, textKeeps } from './keeps.js';
import { valid, validList, type GenerateOptions } from './valid.js';

/** Where among other items one stands. The last three stand among several. */
export const positions = ['anywhere', 'first of several', 'between others', 'last of several'] as const;
export type Position = (typeof positions)[number];

/** How many items at most stand around one that matters. */
const mostAround = 3;
/** How few make "several": enough that first, between and last differ. */
const several = 2;

/** Whether a list is long enough for an item to have others on both sides. */
export function holdsSeveral({ maxItems }: Bounds): boolean {
  return (maxItems ?? Infinity) > several;
}

/** Valid lists with one more item put in, at a position; told apart from the others where they must differ. */
export function withItem(
  item: Arbitrary<Json>,
  position: Position,
  bounds: Bounds,
  pointer: string,
  options: GenerateOptions,
): Arbitrary<Json[]> {
  const longest = Math.max(mostAround, bounds.minItems);
  const room = Math.min(longest, (bounds.maxItems ?? Infinity) - 1);
  const fewest = Math.max(position === 'anywhere' ? 0 : several, bounds.minItems - 1);
  const around = validList(bounds, options, pointer, room, fewest);
  return fc
    .tuple(around, item, fc.nat({ max: mostAround }))
    .map(([items, one, at]) => items.toSpliced(indexOf(position, at, items.length), 0, one))
    .filter((items) => areDistinct(items, bounds.uniqueBy));
}

function indexOf(position: Position, drawn: number, length: number): number {
  switch (position) {
    case 'anywhere':
      return Math.min(drawn, length);
    case 'first of several':
      return 0;
    case 'between others':
      return 1 + (drawn % (length - 1));
    case 'last of several':
      return length;
  }
}

/**
 * A list of exactly so many items: made from one valid item, told apart by the member that must differ.
 * @throws NothingCanBeGenerated where that member may not be `k0`, `k1`, …
 */
export function numbered(
  bounds: Bounds,
  pointer: string,
  options: GenerateOptions,
  count: number,
): Arbitrary<Json[]> {
  const items = itemsOf(bounds, pointer);
  const member = bounds.uniqueBy;
  if (member === undefined)
    return valid(items, options, `${pointer}/*`).map((item) => Array.from({ length: count }, () => item));
  const place = `${pointer}/*/${member}`;
  const [, schema] = memberOf(boundsOf(items, `${pointer}/*`), member, `${pointer}/*`);
  const key = (index: number): string => `k${index}`;
  const of = boundsOf(schema, place);
  if (of.type !== 'string' || !textKeeps(of, key(0)) || !textKeeps(of, key(count)))
    throw new NothingCanBeGenerated(place, `items can't be told apart by "${key(0)}" to "${key(count)}"`);
  const pin = { ...options.pin, [place]: fc.constant(key(0)) };
  return valid(items, { ...options, pin }, `${pointer}/*`).map((item) =>
    Array.from({ length: count }, (_, index) => (isObject(item) ? { ...item, [member]: key(index) } : item)),
  );
}
