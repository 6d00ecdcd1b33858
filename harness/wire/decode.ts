import { isObject, type Json } from '../../spec/json.js';
import { errorName } from './error-name.js';
import type { ErrorType, Leniency, Outcome, WireAnswer } from './exchange.js';
import { readJson } from './read-json.js';
import { readXmlError } from './xml-error.js';

/**
 * Reads a whole answer as awsJson1_1, as leniently as can be: what a strict reader would have refused is noted. Pure,
 * and safe on anything a target can send.
 */
export function decode(answer: WireAnswer): Outcome {
  const { status, headers, body } = answer;
  const read = readJson(body);
  if (read.kind === 'too-much') return { kind: 'lost', loss: 'too-large', detail: read.reason };
  const json = read.kind === 'json' ? read.json : undefined;
  const noted = read.kind === 'json' ? notes(headers, read.leniencies) : {};
  if (status >= 200 && status < 300) {
    if (isObject(json)) return { kind: 'accepted', status, body: json, ...noted };
    const reason = read.kind === 'not-json' ? read.reason : 'the body is JSON, but no object';
    return { kind: 'garbled', status, reason };
  }
  const inXml = read.kind === 'not-json' ? readXmlError(body) : undefined;
  const [type = inXml?.type, ...otherTypes] = errorTypes(json, headers);
  return {
    kind: 'refused',
    status,
    type,
    ...(otherTypes.length > 0 && { otherTypes }),
    message: messageIn(json) ?? inXml?.message,
    body: json,
    ...noted,
  };
}

/** What had to be overlooked, where that is anything. */
function notes(
  headers: WireAnswer['headers'],
  inBody: readonly Leniency[],
): { readonly leniencies?: readonly Leniency[] } {
  const coding = headers['content-encoding'] ?? '';
  const isCoded = coding !== '' && coding.toLowerCase() !== 'identity';
  const leniencies = isCoded ? (['compressed', ...inBody] as const) : inBody;
  return leniencies.length === 0 ? {} : { leniencies };
}

/** An error's name in each place the protocol documents, in this order: `__type`, `code`, x-amzn-errortype. */
function errorTypes(body: Json | undefined, headers: WireAnswer['headers']): ErrorType[] {
  const members = isObject(body) ? body : {};
  const places = [
    ['__type', Object.hasOwn(members, '__type') ? members['__type'] : undefined],
    ['code', Object.hasOwn(members, 'code') ? members['code'] : undefined],
    ['x-amzn-errortype', headers['x-amzn-errortype']],
  ] as const;
  return places.flatMap(([place, raw]) => {
    if (typeof raw !== 'string') return [];
    const name = errorName(raw);
    return name === '' ? [] : [{ name, raw, place }];
  });
}

function messageIn(body: Json | undefined): string | undefined {
  if (!isObject(body)) return undefined;
  return [body['message'], body['Message']].find((value): value is string => typeof value === 'string');
}
