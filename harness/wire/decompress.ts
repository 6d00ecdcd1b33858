import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

const decoders = new Map<
  string,
  (body: Uint8Array, bound: { maxOutputLength: number }) => Promise<Uint8Array>
>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/**
 * A body as it was before its content coding, which no request asks for. The bytes as they are where the coding is not
 * known or does not fit them; undefined where what they stand for passes the bound.
 */
export async function decompress(
  body: Uint8Array,
  coding: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const decode = decoders.get(coding.trim().toLowerCase());
  if (decode === undefined) return body;
  try {
    return await decode(body, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? undefined : body;
  }
}
