import { isObject, type Json } from '../../spec/json.js';
import type { Bounds } from './bounds.js';

/** Length as JSON Schema counts it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Whether text keeps every bound of its place. */
export function textKeeps(bounds: Bounds, text: string): boolean {
  const length = lengthOf(text);
  return (
    length >= bounds.minLength &&
    length <= (bounds.maxLength ?? Infinity) &&
    (bounds.pattern === undefined || bounds.pattern.test(text)) &&
    (bounds.notPrefix === undefined || !text.toLowerCase().startsWith(bounds.notPrefix)) &&
    (bounds.enum === undefined || bounds.enum.includes(text))
  );
}

/** Whether a number keeps every bound of its place. */
export function numberKeeps(bounds: Bounds, number: number): boolean {
  return (
    number >= (bounds.minimum ?? -Infinity) &&
    number <= (bounds.maximum ?? Infinity) &&
    (bounds.type !== 'integer' || Number.isInteger(number)) &&
    (bounds.enum === undefined || bounds.enum.includes(number))
  );
}

/** Whether a scalar keeps every bound of its place; what else there is has no bounds of its own. */
export function scalarKeeps(bounds: Bounds, value: Json): boolean {
  if (typeof value === 'string') return bounds.type === 'string' && textKeeps(bounds, value);
  if (typeof value === 'number')
    return (bounds.type === 'integer' || bounds.type === 'number') && numberKeeps(bounds, value);
  return true;
}

/** What tells an item from others by `uniqueBy`: a missing member counts as null. */
export function keyOf(item: Json, member: string): string {
  return JSON.stringify(isObject(item) && Object.hasOwn(item, member) ? item[member] : null);
}

/** Whether no two items are equal by `uniqueBy`. */
export function areDistinct(items: readonly Json[], uniqueBy: string | undefined): boolean {
  return uniqueBy === undefined || new Set(items.map((item) => keyOf(item, uniqueBy))).size === items.length;
}
