import { isObject, type Json, type JsonObject } from '../../spec/json.js';

const deepest = 200;

/** A request's body as a JSON object, or undefined for anything that is none: not UTF-8, not JSON, too deep, no object. */
export function readBody(body: Uint8Array): JsonObject | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    if (isTooDeep(text)) return undefined;
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Bounds the work of the parser; brackets inside strings count too, which only a hostile body has so many of. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const char of text.matchAll(/[[\]{}]/g)) {
    depth += char[0] === '[' || char[0] === '{' ? 1 : -1;
    if (depth > deepest) return true;
  }
  return false;
}
