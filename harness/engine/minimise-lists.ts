import { at, isList, isObject, type Json } from '../../spec/json.js';

/**
 * Leaves out of every list in a value what is not needed: halves first, then quarters, down to single items. A
 * generator shrinks within its own bounds; this goes below them, and keeps every member of every object.
 *
 * @param isEnough whether a thinner value will do; asked one at a time
 */
export async function minimiseLists(
  value: Json,
  isEnough: (thinner: Json) => Promise<boolean>,
): Promise<Json> {
  let best = value;
  for (const pointer of listsIn(value)) {
    for (let size = Math.ceil(lengthAt(best, pointer) / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let start = 0; start < lengthAt(best, pointer);) {
        const thinner = without(best, pointer.split('/').slice(1), start, size);
        if (await isEnough(thinner)) best = thinner;
        else start += size;
      }
    }
  }
  return best;
}

/** Pointers to the lists of a value that have items, the outer before the inner; no list inside a list. */
function listsIn(value: Json, pointer = ''): string[] {
  if (isList(value)) return value.length > 0 ? [pointer] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) =>
    listsIn(inner, `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function lengthAt(value: Json, pointer: string): number {
  const list = at(value, pointer);
  return isList(list) ? list.length : 0;
}

function without(value: Json, tokens: readonly string[], start: number, size: number): Json {
  const [token, ...rest] = tokens;
  if (token === undefined) return isList(value) ? value.toSpliced(start, size) : value;
  if (!isObject(value)) return value;
  const member = token.replaceAll('~1', '/').replaceAll('~0', '~');
  return { ...value, [member]: without(value[member] ?? null, rest, start, size) };
}
