import { shownIn } from './effects-of-request.js';
import { isObject, type Json, type JsonObject } from './json.js';
import type { Operation } from './types.js';

/** True for a description that is kept of a thing that is gone: its status is `deleted`, and some targets list it for ever. */
export function isTombstone(description: Json | undefined): boolean {
  return isObject(description) && description['Status'] === 'deleted';
}

/** True where all that the body of an accepted answer describes is gone. */
export function showsOnlyTombstones(operation: Operation, body: JsonObject): boolean {
  const shown = shownIn(operation, body);
  return shown.length > 0 && shown.every(({ value }) => isTombstone(value));
}
