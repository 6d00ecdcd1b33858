import { bodyText } from './body-text.js';
import { sanitise } from './sanitise.js';

/** Lines of a body that a person is shown; the json reporter has all of it. */
const maxLines = 16;

/** Bytes of the largest body that is laid out in lines; of a larger one the beginning is shown. */
const longestLayout = 256 * 1024;

/** Deepest nesting that is laid out in lines; anything deeper is shown as it came. */
const deepestLayout = 32;

/** A body as a person reads it: JSON laid out in lines, shortened with how much was cut, safe to print. */
export function excerpt(bytes: Uint8Array, cells: number): string[] {
  if (bytes.length === 0) return ['(empty)'];
  if (bytes.length > longestLayout) {
    const beginning = Buffer.from(bytes.subarray(0, cells * 2)).toString();
    return [sanitise(beginning, cells * 2), `… (${bytes.length} bytes in all)`];
  }
  const { body, bodyEncoding } = bodyText(bytes);
  if (bodyEncoding === 'base64')
    return [`(${bytes.length} bytes that are not UTF-8) ${sanitise(body, cells)}`];
  const lines = layOut(body).split('\n');
  const shown = lines.slice(0, maxLines).map((line) => sanitise(line, cells * 2));
  const cut = lines.length - shown.length;
  return cut === 0 ? shown : [...shown, `… (${cut} more lines; ${bytes.length} bytes in all)`];
}

function layOut(text: string): string {
  if (nesting(text) > deepestLayout) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
