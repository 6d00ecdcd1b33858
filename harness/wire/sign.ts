import { createHmac, hash } from 'node:crypto';
import { service } from '../../spec/service.js';
import type { WireRequest } from './exchange.js';
import { canonicalHeaders, canonicalPath, canonicalQuery } from './canonical-request.js';

/** What a request is signed with. Kept out of every recorded exchange. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Adds a signature to a request's headers. */
export type Sign = (request: WireRequest, at: Date) => WireRequest;

const algorithm = 'AWS4-HMAC-SHA256';

/** Headers that a signature replaces. */
const replaced = new Set(['authorization', 'x-amz-date', 'date']);

/**
 * Signs with AWS Signature Version 4, for the service.
 * @param authority host and port the request goes to: part of what is signed
 */
export function signer(credentials: Credentials, region: string, authority: string): Sign {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const keyOf = keyOfDay(secretAccessKey, region);
  return (request, at) => {
    const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const scope = `${day}/${region}/${service.signingName}/aws4_request`;
    const kept = Object.entries(request.headers).filter(([name]) => !replaced.has(name));
    const payload = request.headers['x-amz-content-sha256'] ?? sha256(request.body);
    const headers = {
      ...Object.fromEntries(kept),
      host: authority,
      'x-amz-date': time,
      ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
      'x-amz-content-sha256': payload,
    };
    const signed = canonicalHeaders(headers);
    const names = signed.map(([name]) => name).join(';');
    const canonical = [
      request.method,
      canonicalPath(request.path),
      canonicalQuery(request.path),
      ...signed.map(([name, value]) => `${name}:${value}`),
      '',
      names,
      payload,
    ].join('\n');
    const signature = createHmac('sha256', keyOf(day))
      .update(`${algorithm}\n${time}\n${scope}\n${sha256(canonical)}`)
      .digest('hex');
    const authorization = `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return { ...request, headers: { ...headers, authorization } };
  };
}

/** The key of a day, derived once a day. */
function keyOfDay(secret: string, region: string): (day: string) => Buffer {
  let kept: { readonly day: string; readonly key: Buffer } | undefined;
  return (day) => {
    if (kept?.day !== day) {
      const ofDay = hmac(`AWS4${secret}`, day);
      const key = hmac(hmac(hmac(ofDay, region), service.signingName), 'aws4_request');
      kept = { day, key };
    }
    return kept.key;
  };
}

function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

/**
 * The request as it may be recorded: whoever reads it learns that it was signed and for which date, region and
 * service, and nothing to sign with.
 */
export function redact(request: WireRequest): WireRequest {
  const { authorization, 'x-amz-security-token': token } = request.headers;
  const headers = {
    ...request.headers,
    ...(authorization !== undefined && { authorization: redactAuthorization(authorization) }),
    ...(token !== undefined && { 'x-amz-security-token': 'REDACTED' }),
  };
  return { ...request, headers };
}

function redactAuthorization(value: string): string {
  const scope = /^AWS4-HMAC-SHA256 Credential=[^/,\s]+(\/\d{8}\/[a-z0-9-]+\/[a-z0-9-]+\/aws4_request),/.exec(
    value,
  );
  return scope === null ? 'REDACTED' : `AWS4-HMAC-SHA256 Credential=REDACTED${scope[1]}`;
}
