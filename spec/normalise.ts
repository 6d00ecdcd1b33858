import { isList, isObject, type Json } from './json.js';

/**
 * A value as the protocol reads it: a member that is null equals one that is absent ("null" for an optional member is
 * no value; for a required one it is a missing value). Items of lists keep their nulls: there null is a value.
 *
 * @param longestList items that are kept of each list
 */
export function normalise(value: Json, longestList = Infinity): Json {
  if (isNormal(value, longestList)) return value;
  if (isList(value)) return value.slice(0, longestList).map((item) => normalise(item, longestList));
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([member, inner]) =>
    inner === null ? [] : [[member, normalise(inner, longestList)] as const],
  );
  return Object.fromEntries(members);
}

/** Whether there is nothing to change: most values have no null, and need no copy. */
function isNormal(value: Json, longestList: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isList(value)) return value.length <= longestList && value.every((item) => isNormal(item, longestList));
  return Object.values(value).every((inner) => inner !== null && isNormal(inner, longestList));
}
