/** A body as a JSON document can carry it. */
export interface BodyText {
  readonly body: string;
  readonly bodyEncoding: 'utf-8' | 'base64';
}

/** The bytes as text where they are UTF-8, byte for byte; else in base64. */
export function bodyText(bytes: Uint8Array): BodyText {
  try {
    return {
      body: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      bodyEncoding: 'utf-8',
    };
  } catch {
    return { body: Buffer.from(bytes).toString('base64'), bodyEncoding: 'base64' };
  }
}
