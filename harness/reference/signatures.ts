import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Answer } from './answer.js';
import type { Raw } from './http-middleware.js';

/** Checks who signed a request; answers the refusal, or undefined where the signature is right. */
export type VerifySignature = (raw: Raw) => Extract<Answer, { kind: 'fault' }> | undefined;

/** Credentials that requests must be signed with. */
export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/memorydb\/aws4_request,\s*SignedHeaders=([a-z0-9;-]+),\s*Signature=([0-9a-f]{64})$/;

/** Verifies AWS Signature Version 4, as far as requests of awsJson1_1 go: one path, no query. */
export function verifier({ accessKeyId, secretAccessKey }: Signer): VerifySignature {
  return ({ method, path, headers, body }) => {
    const given = headers['authorization'];
    if (given === undefined)
      return refuse('MissingAuthenticationTokenException', 'The request is not signed.');
    const [, key, day, region, names, signature] = authorization.exec(given) ?? [];
    if (
      key === undefined ||
      day === undefined ||
      region === undefined ||
      names === undefined ||
      signature === undefined
    )
      return refuse('IncompleteSignatureException', 'The Authorization header is not whole.');
    if (key !== accessKeyId) return refuse('UnrecognizedClientException', 'The access key is not known.');
    const unsigned = mustBeSigned(headers).filter((name) => !names.split(';').includes(name));
    if (unsigned.length > 0)
      return refuse('InvalidSignatureException', `These headers must be signed: ${unsigned.join(', ')}.`);
    const signed = names
      .split(';')
      .map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}\n`);
    const canonical = [method, path, '', signed.join(''), names, hash(body)].join('\n');
    const scope = `${day}/${region}/memorydb/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'] ?? '', scope, hash(canonical)].join('\n');
    const signingKey = [day, region, 'memorydb', 'aws4_request'].reduce<string | Buffer>(
      (chain, part) => hmac(chain, part),
      `AWS4${secretAccessKey}`,
    );
    const right = hmac(signingKey, toSign);
    if (timingSafeEqual(right, Buffer.from(signature, 'hex'))) return undefined;
    return refuse('InvalidSignatureException', 'The signature does not match.');
  };
}

/** A signature covers the host and every header of AWS's own. */
function mustBeSigned(headers: Raw['headers']): string[] {
  return Object.keys(headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
}

function refuse(type: string, message: string): Extract<Answer, { kind: 'fault' }> {
  return { kind: 'fault', type, status: 403, message };
}

function hash(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
