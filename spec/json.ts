/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object: what every awsJson1_1 body is. */
export interface JsonObject {
  readonly [member: string]: Json;
}

/** True for a JSON object, false for arrays, scalars and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at an RFC 6901 pointer, or `undefined` where nothing is. Own members only. */
export function at(value: Json | undefined, pointer: string): Json | undefined {
  return keysOf(pointer).reduce((here, key) => ownMember(here, key), value);
}

/** The names and indices on the way of a pointer. */
function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function ownMember(value: Json | undefined, key: string): Json | undefined {
  if (isObject(value)) return Object.hasOwn(value, key) ? value[key] : undefined;
  return isList(value) && Object.hasOwn(value, key) ? value[Number(key)] : undefined;
}

/** `Array.isArray`, which does not know read-only arrays. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value, and where it was found. */
export interface Place {
  readonly pointer: string;
  readonly value: Json;
}

/** As `at`, for a pointer in which `*` stands for every item of a list: all that is there, in order. */
export function valuesAt(value: Json | undefined, pointer: string): Place[] {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Place[]>(
      (found, token) => found.flatMap((place) => stepsTo(place, token)),
      value === undefined ? [] : [{ pointer: '', value }],
    );
}

function stepsTo({ pointer, value }: Place, token: string): Place[] {
  const keys = token === '*' ? (isList(value) ? [...value.keys()] : []) : [token];
  return keys.flatMap((key) => {
    const inner = at(value, `/${key}`);
    return inner === undefined ? [] : [{ pointer: `${pointer}/${key}`, value: inner }];
  });
}

/** Whether anything but null is at a pointer in which `*` stands for every item of a list. Looks no further than needed. */
export function isAnythingAt(value: Json | undefined, pointer: string): boolean {
  const keys = keysOf(pointer);
  const isAnythingIn = (inner: Json | undefined, depth: number): boolean => {
    const key = keys[depth];
    if (inner === undefined || inner === null || key === undefined)
      return inner !== undefined && inner !== null;
    if (key === '*') return isList(inner) && inner.some((item) => isAnythingIn(item, depth + 1));
    return isAnythingIn(ownMember(inner, key), depth + 1);
  };
  return isAnythingIn(value, 0);
}

/** An object without its undefined members. */
export function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
