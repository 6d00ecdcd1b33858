import type { JsonObject } from '../../spec/json.js';
import { ciCommand } from './sanitise.js';

/** JSON over several lines that is safe to show on a terminal and in a build's log, whatever texts of a target it holds. */
export function serialise(document: JsonObject): string {
  return visible(JSON.stringify(document, null, 2));
}

/** The same on one line, for formats that have one document a line. */
export function serialiseLine(document: JsonObject): string {
  return visible(JSON.stringify(document));
}

/** What is invisible, or a command of a CI system, stands as an escape, which a JSON parser reads as the same value. */
function visible(json: string): string {
  return json.replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, escapeOf).replace(ciCommand, escapeOf);
}

function escapeOf(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
