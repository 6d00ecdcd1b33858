import type { Credentials } from './sign.js';

/** The shortest access key id that AWS gives out (IAM API reference, AccessKey). Emulators take shorter words: no secret. */
const shortestSecret = 16;

/** Letters and digits in a row: the usual escapings leave them as they are. Some of a long secret stand for all of it. */
const stretch = /[A-Za-z0-9]{16,}/g;
const longestStretch = 32;

/** Texts of which each, standing in an answer, means that something of the credentials is in it. */
export function secretForms({ accessKeyId, secretAccessKey, sessionToken }: Credentials): readonly string[] {
  const pieces = [accessKeyId, secretAccessKey, sessionToken ?? '']
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap(piecesOf);
  return [...new Set(pieces.flatMap((piece) => [...inPlain(piece), ...inBase64(piece)]))];
}

/** Stretches at its start, middle and end; where there are none, the whole in the usual escapings. */
function piecesOf(secret: string): string[] {
  const found = secret.match(stretch)?.map((piece) => piece.slice(0, longestStretch));
  if (found === undefined) return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  return [0, Math.floor(found.length / 2), found.length - 1].flatMap((place) => found[place] ?? []);
}

/** As it is, in one case as header names are shown, and as hexadecimal digits of either case. */
function inPlain(piece: string): string[] {
  const hex = Buffer.from(piece).toString('hex');
  return [piece, piece.toLowerCase(), piece.toUpperCase(), hex, hex.toUpperCase()];
}

/** What stands in base64 for this text alone, whatever is before and after it: it can begin at three places of a group. */
function inBase64(piece: string): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + piece)
      .toString('base64')
      .replace(/=+$/, '');
    const isWholeAtEnd = (offset + piece.length) % 3 === 0;
    return encoded.slice(offset === 0 ? 0 : offset + 1, isWholeAtEnd ? undefined : -1);
  });
}
