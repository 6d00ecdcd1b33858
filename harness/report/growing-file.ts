import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters that are kept before they are written to the disk. */
const mostKept = 1024 * 1024;

/**
 * A text that is written to a file piece by piece. A short one is kept whole until `finish`, of a long one little is kept.
 * Nothing is thrown before `finish`: a report that can't be written does not end a run.
 */
export class GrowingFile {
  #pieces: string[] = [];
  #kept = 0;
  #descriptor: number | undefined;
  #failure: unknown;

  /** @param flags as `fs.open` has them */
  constructor(
    private readonly file: string,
    private readonly flags: 'wx' | 'w',
  ) {}

  write(text: string): void {
    this.#pieces.push(text);
    this.#kept += text.length;
    if (this.#kept > mostKept) this.#flush();
  }

  /** Writes what is left, and closes the file. @throws what writing failed with first */
  finish(): void {
    this.#flush();
    try {
      if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    } catch (error) {
      this.#failure ??= error;
    }
    if (this.#failure !== undefined) throw this.#failure;
  }

  #flush(): void {
    const text = this.#pieces.join('');
    this.#pieces = [];
    this.#kept = 0;
    if (this.#failure !== undefined) return;
    try {
      this.#descriptor ??= openSync(this.file, this.flags);
      const bytes = Buffer.from(text);
      for (let from = 0; from < bytes.length;) from += writeSync(this.#descriptor, bytes, from);
    } catch (error) {
      this.#failure = error;
    }
  }
}
