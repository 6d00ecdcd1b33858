const takesNoCell = /^\p{M}$/u;
const takesTwoCells =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Cells of a terminal that a text without control characters takes: two for wide letters, none for combining marks. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

/** The longest beginning of a text that fits so many cells. */
export function startFitting(text: string, cells: number): string {
  let taken = 0;
  let start = '';
  for (const character of text) {
    taken += cellsOf(character);
    if (taken > cells) return start;
    start += character;
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

function cellsOf(character: string): number {
  if (character <= '\u02ff') return 1;
  if (takesNoCell.test(character)) return 0;
  return takesTwoCells.test(character) ? 2 : 1;
}
