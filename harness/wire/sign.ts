import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
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
 * Signs with AWS Signature Version 4 for the service `memorydb`.
 * @param authority host and port the request goes to: part of what is signed
 */
export function signer(credentials: Credentials, region: string, authority: string): Sign {
  const signature = new SignatureV4({ credentials, region, service: 'memorydb', sha256: Sha256 });
  return async (request, at) => {
    const [path = '/', search = ''] = request.path.split('?');
    const signed = await signature.sign(
      new HttpRequest({
        method: request.method,
        path,
        query: Object.fromEntries(new URLSearchParams(search)),
        headers: { ...request.headers, host: authority },
        body: request.body,
      }),
      { signingDate: at },
    );
    return { ...request, headers: signed.headers };
  };
}

const secrets = ['authorization', 'x-amz-security-token'];

/** The request as it may be recorded: whoever reads it learns that it was signed, and nothing to sign with. */
export function redact(request: WireRequest): WireRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    secrets.includes(name) ? 'REDACTED' : value,
  ]);
  return { ...request, headers: Object.fromEntries(headers) };
}
