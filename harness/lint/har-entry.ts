import { isList, isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { WireAnswer } from '../wire/exchange.js';
import type { RecordedExchange } from './recording.js';

/** What became of an entry of an archive. */
export type ReadEntry =
  | { readonly kind: 'exchange'; readonly exchange: RecordedExchange; readonly origin: string }
  /** It is of another service. */
  | { readonly kind: 'other' }
  /** It was recorded without headers, time or body: judging would blame the target for the recorder. */
  | { readonly kind: 'incomplete' }
  /** It is not as HAR 1.2 describes it. */
  | { readonly kind: 'wrong'; readonly why: string };

/** What the header `X-Amz-Target` of a request to MemoryDB begins with. */
const targetPrefix = 'AmazonMemoryDB.';

/** Reads one entry of an HTTP Archive 1.2. Pure. */
export function readEntry(entry: Json): ReadEntry {
  if (!isObject(entry)) return { kind: 'wrong', why: 'it is no object' };
  const { request, response } = entry;
  if (!isObject(request)) return { kind: 'wrong', why: 'it has no request' };
  const headers = headersOf(request['headers']);
  if (headers?.['x-amz-target']?.startsWith(targetPrefix) !== true) return { kind: 'other' };
  const { method, url } = request;
  if (typeof method !== 'string' || typeof url !== 'string' || !URL.canParse(url))
    return { kind: 'wrong', why: 'its request has no method or no address' };
  const sentMs = momentOf(entry['startedDateTime']);
  const body = postedBytes(request['postData']);
  if (sentMs === undefined || body === undefined) return { kind: 'incomplete' };
  const took = typeof entry['time'] === 'number' && entry['time'] > 0 ? entry['time'] : 0;
  const { origin, pathname, search } = new URL(url);
  const sent = { method, path: `${pathname}${search}`, headers: withoutSecrets(headers), body };
  const times = { sentMs, receivedMs: sentMs + took };
  if (!isObject(response)) return { kind: 'wrong', why: 'it has no response' };
  // As browsers write a request that got no answer.
  if (response['status'] === 0)
    return {
      kind: 'exchange',
      origin,
      exchange: { ...times, request: sent, answer: undefined, loss: 'reset' },
    };
  const answer = answerOf(response);
  if (typeof answer === 'string') return { kind: 'wrong', why: answer };
  if (answer === undefined) return { kind: 'incomplete' };
  return { kind: 'exchange', origin, exchange: { ...times, request: sent, answer } };
}

/** Undefined where headers or body were not recorded; a text where the response is not as HAR describes it. */
function answerOf({ status, headers: list, content }: JsonObject): WireAnswer | string | undefined {
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999)
    return 'its response has no status';
  const headers = headersOf(list);
  if (headers === undefined || Object.keys(headers).length === 0) return undefined;
  if (!isObject(content)) return 'its response has no content';
  const { text, encoding, size } = content;
  if (typeof text !== 'string') return size === 0 ? { status, headers, body: new Uint8Array() } : undefined;
  if (encoding !== 'base64') return { status, headers: decoded(headers), body: Buffer.from(text, 'utf8') };
  if (!isBase64(text)) return 'the content of its response is no base64';
  return { status, headers: decoded(headers), body: Buffer.from(text, 'base64') };
}

/** An archive holds bodies after what compressed them was undone. */
function decoded(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { 'content-encoding': _coding, 'content-length': _length, ...rest } = headers;
  return rest;
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function postedBytes(posted: Json | undefined): Uint8Array | undefined {
  if (!isObject(posted)) return undefined;
  const { text, comment } = posted;
  if (typeof text !== 'string') return undefined;
  return comment === 'text is base64' ? Buffer.from(text, 'base64') : Buffer.from(text, 'utf8');
}

function momentOf(time: Json | undefined): number | undefined {
  const ms = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isFinite(ms) ? ms : undefined;
}

/** Lower-case names; those that come several times are joined. */
function headersOf(list: Json | undefined): Readonly<Record<string, string>> | undefined {
  if (!isList(list)) return undefined;
  const headers = new Map<string, string>();
  for (const header of list) {
    if (!isObject(header)) return undefined;
    const { name, value } = header;
    if (typeof name !== 'string' || typeof value !== 'string') return undefined;
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

/** Headers that carry a right to act: an archive may hold them, a report may not. */
const secret = new Set(['authorization', 'x-amz-security-token', 'cookie', 'proxy-authorization']);

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secret.has(name) ? 'REDACTED' : value]),
  );
}
