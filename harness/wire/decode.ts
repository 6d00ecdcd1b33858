import { isObject, type Json } from '../../spec/json.js';
import type { ErrorType, Outcome, WireAnswer } from './exchange.js';
import { deepestNesting, nestingOf } from './nesting.js';

/** A body read as JSON, or why it can't be. */
export type Decoded = { readonly json: Json } | { readonly reason: string };

/** Reads a whole answer as awsJson1_1. Pure, and safe on anything a target can send. */
export function decode(answer: WireAnswer): Outcome {
  const { status, headers, body } = answer;
  const decoded = decodeJson(body);
  const json = 'json' in decoded ? decoded.json : undefined;
  if (status >= 200 && status < 300) {
    if (isObject(json)) return { kind: 'accepted', status, body: json };
    return {
      kind: 'garbled',
      status,
      reason: 'reason' in decoded ? decoded.reason : 'the body is JSON, but no object',
    };
  }
  return { kind: 'refused', status, type: errorType(json, headers), message: messageIn(json), body: json };
}

/** Reads bytes as JSON in strict UTF-8, of bounded depth. */
export function decodeJson(body: Uint8Array): Decoded {
  if (body.length === 0) return { reason: 'the body is empty' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return { reason: 'the body is not UTF-8' };
  }
  if (text.startsWith('\ufeff'))
    return { reason: 'the body begins with a byte-order mark, which JSON does not allow' };
  const depth = nestingOf(text);
  if (depth > deepestNesting) return { reason: `the body nests ${depth} levels deep` };
  try {
    const json: Json = JSON.parse(text);
    return { json };
  } catch (error) {
    return { reason: `the body is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/**
 * An error's name, from the first of the places the protocol documents: `__type`, `code`, x-amzn-errortype. Of
 * `ns#Name:http://…` the name is what stands before the first `:` and after the last `#`.
 */
function errorType(body: Json | undefined, headers: WireAnswer['headers']): ErrorType | undefined {
  const members = isObject(body) ? body : {};
  const places = [
    ['__type', Object.hasOwn(members, '__type') ? members['__type'] : undefined],
    ['code', Object.hasOwn(members, 'code') ? members['code'] : undefined],
    ['x-amzn-errortype', headers['x-amzn-errortype']],
  ] as const;
  for (const [place, raw] of places) {
    if (typeof raw !== 'string') continue;
    const name = (raw.split(':')[0] ?? '').split('#').at(-1)?.trim() ?? '';
    if (name !== '') return { name, raw, place };
  }
  return undefined;
}

function messageIn(body: Json | undefined): string | undefined {
  if (!isObject(body)) return undefined;
  return [body['message'], body['Message']].find((value): value is string => typeof value === 'string');
}
