import { isObject, type Json } from '../../spec/json.js';
import type { Leniency } from './exchange.js';
import { deepestNesting, endOfValue, jsonShape, mostValues } from './json-shape.js';

/** A body read as JSON, with what the reader had to overlook; or why it can't be read. */
export type ReadJson =
  | { readonly kind: 'json'; readonly json: Json; readonly leniencies: readonly Leniency[] }
  | { readonly kind: 'not-json'; readonly reason: string }
  /** Read no further: it would take too long. */
  | { readonly kind: 'too-much'; readonly reason: string };

/**
 * Reads bytes as JSON as leniently as can be without guessing at values: in whatever encoding, with a byte-order mark,
 * with other text around one object. Bounded in depth and in values.
 */
export function readJson(body: Uint8Array): ReadJson {
  if (body.length === 0) return { kind: 'not-json', reason: 'the body is empty' };
  const { text, overlooked } = textOf(body);
  const { depth, values } = jsonShape(text);
  if (depth > deepestNesting) return { kind: 'not-json', reason: `the body nests ${depth} levels deep` };
  if (values > mostValues)
    return { kind: 'too-much', reason: `the answer holds ${values} values, more than ${mostValues}` };
  const whole = parse(text);
  if ('json' in whole) return { kind: 'json', json: whole.json, leniencies: overlooked };
  const inner = innerObject(text);
  return inner === undefined
    ? { kind: 'not-json', reason: `the body is not JSON: ${whole.error}` }
    : { kind: 'json', json: inner.json, leniencies: [...overlooked, ...inner.around] };
}

/** The text of a body: UTF-8, or UTF-16 where a byte-order mark says so, or else one character a byte. */
function textOf(body: Uint8Array): { readonly text: string; readonly overlooked: readonly Leniency[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return text.startsWith('\ufeff')
      ? { text: text.slice(1), overlooked: ['byte-order-mark'] }
      : { text, overlooked: [] };
  } catch {
    const [first, second] = body;
    const encoding =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : 'latin1';
    return { text: new TextDecoder(encoding).decode(body), overlooked: ['not-utf-8'] };
  }
}

function parse(text: string): { readonly json: Json } | { readonly error: string } {
  try {
    const json: Json = JSON.parse(text);
    return { json };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The first object of a text, and what stands around it. A page of HTML is none, whatever its scripts hold. */
function innerObject(
  text: string,
): { readonly json: Json; readonly around: readonly Leniency[] } | undefined {
  const start = text.indexOf('{');
  if (start < 0 || /^\s*<(!doctype|html|\?xml)/i.test(text)) return undefined;
  const end = endOfValue(text, start);
  if (end === undefined) return undefined;
  const read = parse(text.slice(start, end));
  if (!('json' in read) || !isObject(read.json)) return undefined;
  const around: Leniency[] = [];
  if (text.slice(0, start).trim() !== '') around.push('text-before');
  if (text.slice(end).trim() !== '') around.push('text-behind');
  return { json: read.json, around };
}
