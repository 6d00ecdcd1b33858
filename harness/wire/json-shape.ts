/** How much there is in an answer before it counts as hostile: levels of nesting, and values in all. */
export const deepestNesting = 100;
export const mostValues = 100_000;

/** What a JSON text comes to, counted without building it. */
export interface JsonShape {
  /** Arrays and objects within each other. */
  readonly depth: number;
  /** Values in all: items, members, and what holds them. */
  readonly values: number;
}

/** Counts the arrays, objects and values of a JSON text; of any other text, what would be such. */
export function jsonShape(text: string): JsonShape {
  let open = 0;
  let depth = 0;
  let values = 1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfString(text, index);
    else if (code === comma) values++;
    else if (isOpening(code)) {
      depth = Math.max(depth, ++open);
      values++;
    } else if (isClosing(code)) open--;
  }
  return { depth, values };
}

/** Where the array or object that begins at `start` ends: behind its last bracket, or undefined where it never ends. */
export function endOfValue(text: string, start: number): number | undefined {
  let open = 0;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfString(text, index);
    else if (isOpening(code)) open++;
    else if (isClosing(code) && --open === 0) return index + 1;
  }
  return undefined;
}

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;

function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b;
}

function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}

/** The place of the quote that ends the string which begins at `start`, or of the text's end. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === backslash) index++;
    else if (code === quote) return index;
  }
  return text.length;
}
