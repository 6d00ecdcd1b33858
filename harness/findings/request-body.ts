import type { Json } from '../../spec/json.js';
import type { WireRequest } from '../wire/exchange.js';

/** The body of a request as JSON; undefined where it is none. */
export function bodyOfRequest({ body }: Pick<WireRequest, 'body'>): Json | undefined {
  try {
    const value: Json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
    return value;
  } catch {
    return undefined;
  }
}
