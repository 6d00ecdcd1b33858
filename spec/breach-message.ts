import type { ErrorObject } from 'ajv';
import type { Json } from './json.js';
import { checkedKeywords } from './keywords/index.js';

/** How much of a value a message shows, in UTF-16 units. */
const shown = 80;

/**
 * What ajv found, as a clause with the place and the value: ajv's own messages show neither.
 *
 * @param found the value at the place, undefined where nothing is
 */
export function breachMessage(error: ErrorObject, pointer: string, found: Json | undefined): string {
  const place = pointer === '' ? 'the whole' : pointer;
  if (found === undefined) return `${place} is missing`;
  return `${place} ${demand(error)} but is ${shorten(found)}`;
}

function demand({ keyword, schema, params, message }: ErrorObject): string {
  const known = checkedKeywords.find((each) => each.keyword === keyword);
  return known?.demand?.(schema, params) ?? message ?? `must keep ${keyword}`;
}

function shorten(value: Json): string {
  const text = JSON.stringify(value);
  if (text.length <= shown) return text;
  return `${text.slice(0, shown).replace(/[\ud800-\udbff]$/, '')}… (${text.length} characters)`;
}
