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
