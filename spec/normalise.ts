import { isObject, type Json } from './json.js';

/**
 * A value as the protocol reads it: a member that is null equals one that is absent ("null" for an optional member is
 * no value; for a required one it is a missing value). Items of lists keep their nulls: there null is a value.
 */
export function normalise(value: Json): Json {
  if (Array.isArray(value)) return value.map(normalise);
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([member, inner]) =>
    inner === null ? [] : [[member, normalise(inner)] as const],
  );
  return Object.fromEntries(members);
}
