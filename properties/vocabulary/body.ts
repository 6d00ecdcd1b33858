import { isObject, type Json } from '../../spec/json.js';
import type { WireRequest } from '../../harness/wire/exchange.js';

/**
 * What the body of a request is, read as strictly as RFC 8259 does.
 *
 * - `object`: a JSON object.
 * - `other-json`: another JSON value.
 * - `empty`: no bytes, or white space alone.
 * - `marked`: a JSON object after a byte-order mark, which a reader may overlook.
 * - `trailing-comma`: a JSON object but for a comma before a closing bracket.
 * - `extended`: no JSON, but a lenient reader finds an object at its start.
 * - `not-json`: holds no object at all.
 */
export type Body =
  | { readonly kind: 'other-json'; readonly value: Json }
  | {
      readonly kind: 'object' | 'empty' | 'marked' | 'trailing-comma' | 'extended' | 'not-json';
    };

const byteOrderMark = '\ufeff';

/** Reads the body of a request. */
export function bodyOf({ body }: WireRequest): Body {
  if (body.length === 0) return { kind: 'empty' };
  if (isInUtf16(body)) return { kind: 'extended' };
  const text = decoded(body);
  if (text === undefined) return { kind: kindOfNoJson(new TextDecoder().decode(body)) };
  if (text.trim() === '') return { kind: 'empty' };
  const value = parsed(text);
  if (value !== undefined) return isObject(value) ? { kind: 'object' } : { kind: 'other-json', value };
  if (text.startsWith(byteOrderMark) && isObject(parsed(text.slice(1)))) return { kind: 'marked' };
  if (isObject(parsed(text.replace(/,(?=\s*[}\]])/g, '')))) return { kind: 'trailing-comma' };
  return { kind: kindOfNoJson(text) };
}

function kindOfNoJson(text: string): 'extended' | 'not-json' {
  return closesAnObject(text) ? 'extended' : 'not-json';
}

/** Parsers that find out the encoding on their own read UTF-16 too. */
function isInUtf16(body: Uint8Array): boolean {
  return ['utf-16le', 'utf-16be'].some((encoding) => closesAnObject(new TextDecoder(encoding).decode(body)));
}

/** True for a text that begins with `{` and has the matching `}`, whatever is between them. */
function closesAnObject(text: string): boolean {
  // trimStart removes a byte-order mark too.
  if (!text.trimStart().startsWith('{')) return false;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|["{}]/gs)) {
    if (token === '"') return false;
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (depth === 0) return true;
  }
  return false;
}

/** The text; undefined where the bytes are not UTF-8. */
function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
