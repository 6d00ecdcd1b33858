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
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = Array.isArray(here) ? (here as readonly Json[])[Number(key)] : (here as JsonObject)[key];
  }
  return here;
}
