/** A part of a document that a command writes: between `<!-- begin NAME -->` and `<!-- end NAME -->`. */
export class BlockIsMissing extends Error {
  constructor(name: string) {
    super(
      `The document has no block "${name}". Put <!-- begin ${name} --> and <!-- end ${name} --> where it belongs.`,
    );
    this.name = 'BlockIsMissing';
  }
}

/**
 * A document with one block's content replaced. Pure.
 * @throws BlockIsMissing
 */
export function withBlock(document: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new BlockIsMissing(name);
  return `${document.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${document.slice(to)}`;
}

/** A block's content as it stands. @throws BlockIsMissing */
export function blockOf(document: string, name: string): string {
  const [, rest] = document.split(`<!-- begin ${name} -->`);
  const [content] = rest?.split(`<!-- end ${name} -->`) ?? [];
  if (content === undefined) throw new BlockIsMissing(name);
  return content.trim();
}

/** Text as a fenced block of a Markdown document. */
export function fenced(text: string, language = 'text'): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
