import { isObject, type Json } from '../../spec/json.js';
import type { WireRequest } from '../../harness/wire/exchange.js';
import { targetHeader } from '../../spec/service.js';
import { operations, type Operation } from '../../spec/types.js';

/** What a request's body is, read as strictly as RFC 8259 does. */
export type Body =
  | { readonly kind: 'object' }
  | { readonly kind: 'other-json'; readonly value: Json }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-json' };

/** Reads a request's body. A byte-order mark and bytes that are not UTF-8 make it no JSON. */
export function bodyOf({ body }: WireRequest): Body {
  if (body.length === 0) return { kind: 'empty' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    const value: Json = JSON.parse(text);
    return isObject(value) ? { kind: 'object' } : { kind: 'other-json', value };
  } catch {
    return { kind: 'not-json' };
  }
}

/** The operation a request names in its target header, or undefined where it names none of the API's. */
export function targetOf({ headers }: WireRequest): Operation | undefined {
  return operations.find((operation) => headers['x-amz-target'] === targetHeader(operation));
}

/** True where a request's target names an operation of the API, though not with the service's own prefix. */
export function hasForeignPrefix(request: WireRequest): boolean {
  const name = (request.headers['x-amz-target'] ?? '').split('.').at(-1);
  return targetOf(request) === undefined && operations.some((operation) => operation === name);
}
