import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

const folder = join(packageRoot, 'spec', 'excerpts');

/** What is stored of one cited document: its address, and the sentences that rules quote. */
export interface Excerpt {
  readonly url: string;
  /** With white space folded. */
  readonly text: string;
}

/** White space says nothing: a sentence may be wrapped otherwise in the document. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The excerpt of every cited document, by the key of its source. The first line of a file is the address. */
export function excerpts(): ReadonlyMap<string, Excerpt> {
  return new Map(
    readdirSync(folder).map((file) => {
      const [url = '', ...lines] = readFileSync(join(folder, file), 'utf8').split('\n');
      return [file.replace(/\.txt$/, ''), { url, text: folded(lines.join(' ')) }];
    }),
  );
}
