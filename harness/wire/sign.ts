import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { service } from '../../spec/service.js';
import type { WireRequest } from './exchange.js';

/** What a request is signed with. Kept out of every recorded exchange. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Adds a signature to a request's headers. */
export type Sign = (request: WireRequest, at: Date) => Promise<WireRequest>;

/**
 * Signs with AWS Signature Version 4, for the service.
 * @param authority host and port the request goes to: part of what is signed
 */
export function signer(credentials: Credentials, region: string, authority: string): Sign {
  const signature = new SignatureV4({ credentials, region, service: service.signingName, sha256: Sha256 });
  return async (request, at) => {
    const { path, query } = parts(request.path);
    const signed = await signature.sign(
      new HttpRequest({
        method: request.method,
        path,
        query,
        headers: { ...request.headers, host: authority },
        body: request.body,
      }),
      { signingDate: at },
    );
    return { ...request, headers: signed.headers };
  };
}

function parts(target: string): { path: string; query: Record<string, string[]> } {
  const mark = target.indexOf('?');
  if (mark < 0) return { path: target, query: {} };
  const search = new URLSearchParams(target.slice(mark + 1));
  const query = Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
  return { path: target.slice(0, mark), query };
}

/**
 * The request as it may be recorded: whoever reads it learns that it was signed and for which date, region and
 * service, and nothing to sign with.
 */
export function redact(request: WireRequest): WireRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => {
    if (name === 'authorization') return [name, redactAuthorization(value)];
    return [name, name === 'x-amz-security-token' ? 'REDACTED' : value];
  });
  return { ...request, headers: Object.fromEntries(headers) };
}

function redactAuthorization(value: string): string {
  const scope = /^AWS4-HMAC-SHA256 Credential=[^/,\s]+(\/\d{8}\/[a-z0-9-]+\/[a-z0-9-]+\/aws4_request),/.exec(
    value,
  );
  return scope === null ? 'REDACTED' : `AWS4-HMAC-SHA256 Credential=REDACTED${scope[1]}`;
}
