/** A body as a JSON document can carry it. */
export interface BodyText {
  readonly body: string;
  readonly bodyEncoding: 'utf-8' | 'base64';
  /** Bytes of the whole, where `body` is only its beginning. */
  readonly bytes?: number;
}

/**
 * The bytes as text where they are UTF-8, byte for byte; else in base64.
 *
 * @param longest bytes after which the rest is left out
 */
export function bodyText(bytes: Uint8Array, longest = Infinity): BodyText {
  const isCut = bytes.length > longest;
  const kept = isCut ? bytes.subarray(0, longest) : bytes;
  return { ...textOf(kept, isCut), ...(isCut && { bytes: bytes.length }) };
}

/** @param isCut whether the last character may lack bytes: it is left out then */
function textOf(bytes: Uint8Array, isCut: boolean): BodyText {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { body: decoder.decode(bytes, { stream: isCut }), bodyEncoding: 'utf-8' };
  } catch {
    return { body: Buffer.from(bytes).toString('base64'), bodyEncoding: 'base64' };
  }
}
