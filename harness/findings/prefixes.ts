/** The prefix of the run that made a finding, and the one of the same length that stands for it. */
export interface Prefixes {
  readonly from: string;
  readonly to: string;
}

/** As `withPrefix`, also where letters of the prefix are written as escapes of JSON, or in UTF-16. */
export function withEscapedPrefix(text: string, { from, to }: Prefixes): string {
  const letters = [...from].map((letter) => `(?:\\\\u00${hex(letter)}|${letter})`);
  const pattern = new RegExp(letters.join('(\\0?)'), 'gi');
  return text.replace(pattern, (found, ...groups) => {
    const pieces = found.match(/\\u00[0-9a-f]{2}|[^\0]/gi) ?? [];
    return pieces
      .map((piece, index) => {
        const letter = to[index] ?? '';
        const gap = typeof groups[index] === 'string' && index < pieces.length - 1 ? groups[index] : '';
        return (piece.length > 1 ? `\\u00${hex(letter)}` : inCaseOf(piece, letter)) + gap;
      })
      .join('');
  });
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, '0');
}
