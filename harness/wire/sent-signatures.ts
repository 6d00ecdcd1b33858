/** Signatures of one generation; the newest one or two generations are kept. AWS takes none that is 15 minutes old. */
const generation = 100_000;

/** A signature as it is; as hexadecimal digits of its digits; and in base64, where each group begins with one of five. */
const plain = /[0-9a-f]{64}/gi;
const hex = /(?:3[0-9]|6[1-6]){64}/g;
const base64 = /(?:[A-Za-z0-9+/_-]{4})?(?:[MNOYZ][A-Za-z0-9+/_-]{3}){20,}[A-Za-z0-9+/_-]{0,3}/g;

/** The signatures that a run sent lately, in bounded memory. */
export class SentSignatures {
  #newer = new Set<string>();
  #older: ReadonlySet<string> = new Set();

  /** @param signature 64 hexadecimal digits, in lower case as SigV4 has them */
  add(signature: string): void {
    if (this.#newer.size >= generation) {
      this.#older = this.#newer;
      this.#newer = new Set();
    }
    this.#newer.add(signature);
  }

  /** The text with a marker for every signature that was sent. */
  replaceIn(text: string, marker: string): string {
    const encoded = (encoding: 'hex' | 'base64') => (found: string) =>
      this.#isIn(Buffer.from(found, encoding).toString('latin1')) ? marker : found;
    return text
      .replace(plain, (found) => (this.#has(found) ? marker : found))
      .replace(hex, encoded('hex'))
      .replace(base64, encoded('base64'));
  }

  #isIn(text: string): boolean {
    return text.match(plain)?.some((found) => this.#has(found)) === true;
  }

  #has(found: string): boolean {
    const signature = found.toLowerCase();
    return this.#newer.has(signature) || this.#older.has(signature);
  }
}
