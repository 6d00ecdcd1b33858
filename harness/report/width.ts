import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cells of a terminal that a text without control characters takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The longest beginning of a text that fits so many cells; what a reader sees as one character stays whole. */
export function startFitting(text: string, cells: number): string {
  let taken = 0;
  let start = '';
  for (const { segment } of graphemes.segment(text)) {
    taken += widthOf(segment);
    if (taken > cells) return start;
    start += segment;
  }
  return start;
}

/** The text in exactly so many cells where it is shorter; unchanged where it is not. */
export function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - widthOf(text)));
}

/** The text on one line of so many cells, with `…` where it was cut. */
export function clipped(text: string, cells: number): string {
  return widthOf(text) <= cells ? text : `${startFitting(text, Math.max(0, cells - 1))}…`;
}
