import fc, { type Arbitrary } from 'fast-check';
import { isObject, type Json } from '../../spec/json.js';
import { itemsOf } from './bounds.js';
import { numbered } from './lists.js';
import { valid, validList } from './valid.js';
import type { Place, Way } from './way.js';

/** How far past `maxItems` lists go. */
const wellPast = 40;

/** Lists longer than `maxItems`, each item right. */
export function tooMany(max: number, { rest, pointer, options }: Place): Way[] {
  const end = Math.min(max + wellPast, rest.maxItems ?? Infinity);
  const some = (count: number): Arbitrary<Json> => numbered(rest, pointer, options, count);
  const more = fc.integer({ min: Math.min(max + 2, end), max: end });
  return [
    { name: 'one too many', arbitrary: some(max + 1) },
    ...(end > max + 1 ? [{ name: 'some too many', arbitrary: more.chain(some) }] : []),
  ];
}

/** Lists shorter than `minItems`, each item right. */
export function tooFew(min: number, { rest, pointer, options }: Place): Way[] {
  const counts = [...new Set([0, min - 1])].filter((count) => count >= rest.minItems);
  return counts.map((count) => ({
    name: count === 0 ? 'no item' : 'one too few',
    arbitrary: numbered(rest, pointer, options, count),
  }));
}

/** Lists in which two items have an equal member. */
export function repeated(member: string, { rest, pointer, options }: Place): Way[] {
  const room = Math.min(3, (rest.maxItems ?? Infinity) - 1);
  const distinct = { ...rest, uniqueBy: member };
  const first = (items: readonly Json[]): Json => items[0] ?? null;
  const some = validList(distinct, options, pointer, room, 1).filter((items) => {
    const item = first(items);
    // Items without the member are not compared.
    return isObject(item) && Object.hasOwn(item, member) && item[member] !== null;
  });
  const other = valid(itemsOf(rest, pointer), options, `${pointer}/*`);
  const like = (item: Json, model: Json): Json =>
    isObject(item) && isObject(model) ? { ...item, [member]: model[member] ?? null } : item;
  return [
    { name: 'the same item twice', arbitrary: some.map((items) => [...items, first(items)]) },
    {
      name: `the same ${member} on another item`,
      arbitrary: fc.tuple(some, other).map(([items, item]) => [...items, like(item, first(items))]),
    },
  ];
}
