import { startFitting, widthOf } from './width.js';

/** Below this many cells nothing is wrapped any narrower. */
const narrowest = 20;

/**
 * Breaks one paragraph into lines of at most `cells` cells at its spaces; a word longer than a line is broken inside,
 * where it divides if it does. Addresses stay whole, to be clicked and copied.
 */
export function wrap(text: string, cells: number): string[] {
  const room = Math.max(narrowest, cells);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => chunks(word, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= room || line === '') {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Puts lines to the right by so many cells; empty ones stay empty. */
export function indent(lines: readonly string[], cells: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(cells) + line));
}

/** A paragraph behind a label, its further lines under its first: `Expected  a status of …`. */
export function labelled(label: string, labelCells: number, text: string, cells: number): string[] {
  const [first = '', ...rest] = wrap(text, cells - labelCells);
  return [label + ' '.repeat(Math.max(1, labelCells - widthOf(label))) + first, ...indent(rest, labelCells)];
}

function chunks(word: string, cells: number): string[] {
  if (widthOf(word) <= cells || /^\W?https?:\/\//.test(word)) return [word];
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest) > cells) {
    const piece = atASeam(startFitting(rest, cells));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** A piece ends behind a sign that divides (of a pointer, of JSON) where one stands in its second half. */
function atASeam(piece: string): string {
  const seam = Math.max(...['/', ',', ':', ';', '}'].map((sign) => piece.lastIndexOf(sign))) + 1;
  return seam > piece.length / 2 ? piece.slice(0, seam) : piece;
}
