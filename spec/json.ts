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
  let here = value;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isObject(here) && Object.hasOwn(here, key)) here = here[key];
    else if (isList(here) && Object.hasOwn(here, key)) here = here[Number(key)];
    else return undefined;
  }
  return here;
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

/** An object without its undefined members. */
export function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
