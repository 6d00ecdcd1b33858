import type { WireRequest } from './exchange.js';
import { secretForms } from './secret-forms.js';
import { SentSignatures } from './sent-signatures.js';
import type { Credentials } from './sign.js';

/** Stands where a secret stood. */
export const redacted = 'REDACTED';

/**
 * Replaces what a run knows to be secret (access key id, secret key, session token, every signature it sent) in what
 * comes back from a target: as it is, in hexadecimal digits, in base64 and base64url, and with the escapes of JSON, of
 * URLs and of HTML. What is replaced is the whole word around it, never half an escape, so that JSON stays JSON. Takes
 * time in proportion to the text.
 */
export class Redactor {
  readonly #forms: readonly string[];
  readonly #signatures = new SentSignatures();

  constructor(credentials: Credentials) {
    this.#forms = secretForms(credentials);
  }

  /** Notes the signature of a request that is about to be sent. */
  remember({ headers }: WireRequest): void {
    const signature = /Signature=([0-9a-f]{64})/.exec(headers['authorization'] ?? '')?.[1];
    if (signature !== undefined) this.#signatures.add(signature);
  }

  text(text: string): string {
    return Buffer.from(this.bytes(Buffer.from(text))).toString();
  }

  /** Whether nothing in any of these texts is secret, at one look. */
  areClean(texts: readonly string[]): boolean {
    // No form of a secret holds a line feed, so none begins in one text and ends in the next.
    const joined = Buffer.from(texts.join('\n')).toString('latin1');
    return this.#isClean(joined);
  }

  /** The same bytes where nothing in them is secret. */
  bytes(bytes: Uint8Array): Uint8Array {
    // One character a byte: nothing is lost on the way, whatever the encoding.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    if (this.#isClean(text)) return bytes;
    const clean = this.#clean(this.#withoutEscaped(text));
    return clean === text ? bytes : Buffer.from(clean, 'latin1');
  }

  /** True where a quick look finds nothing that a secret needs: most answers are searched no further. */
  #isClean(text: string): boolean {
    return !longRun.test(text) && !escapedPair.test(text) && !this.#forms.some((form) => text.includes(form));
  }

  #clean(text: string): string {
    return this.#signatures.replaceIn(this.#forms.reduce(withoutWordsAround, text), redacted);
  }

  /** Without stretches of which every character is escaped, where a secret is in what they stand for. */
  #withoutEscaped(text: string): string {
    return text.replace(/(?:(?:%|\\u00|\\x|&#x)[0-9a-f]{2};?){16,}/gi, (escaped) => {
      const digits = escaped.replace(/%|\\u00|\\x|&#x|;/gi, '');
      const plain = Buffer.from(digits, 'hex').toString('latin1');
      return this.#clean(plain) === plain ? escaped : redacted;
    });
  }
}

/** As many characters in a row as a signature has, in whatever encoding. */
const longRun = /[A-Za-z0-9+/_-]{64}/;
/** Two characters in a row that are escaped; a stretch of them may hold a secret. */
const escapedPair = /(?:(?:%|\\u00|\\x|&#x)[0-9a-f]{2};?){2}/i;

/** The text with a marker for every word that holds this form of a secret. */
function withoutWordsAround(text: string, form: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, from)) {
    kept.push(text.slice(from, startOfWord(text, at, from)), redacted);
    from = endOfWord(text, at + form.length);
  }
  return from === 0 ? text : kept.join('') + text.slice(from);
}

/** Characters of base64 and base64url, and of what stands for them in a URL. */
const wordCharacter = /[A-Za-z0-9+/=_%-]/;
/** Between them may stand a character of HTML by its number, or backslashes, which belong to what is behind them. */
const longestEscape = 8;

function startOfWord(text: string, at: number, from: number): number {
  let start = at;
  for (;;) {
    while (start > from && wordCharacter.test(text[start - 1] ?? '')) start--;
    const escape = /(?:\\+|&#x?[0-9a-f]{1,4};)$/i.exec(
      text.slice(Math.max(from, start - longestEscape), start),
    );
    if (escape === null) return start;
    start -= escape[0].length;
  }
}

function endOfWord(text: string, at: number): number {
  const rest = /(?:[A-Za-z0-9+/=_%-]|\\+\/|\\+u[0-9a-f]{4}|&#x?[0-9a-f]{1,4};)*/iy;
  rest.lastIndex = at;
  rest.test(text);
  return rest.lastIndex;
}
