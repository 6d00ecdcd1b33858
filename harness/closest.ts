/** The known words that a mistyped one may well stand for, best first: none where all are too far from it. */
export function closest(word: string, known: readonly string[], most = 3): string[] {
  return known
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .filter(({ distance }) => distance <= Math.max(1, word.length / 2))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's: the fewest insertions, deletions and replacements that make one word the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The end of a sentence about a mistyped word: ` The closest: a, b.`; empty where nothing is close. */
export function closestOf(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  return near.length === 0 ? '' : ` The closest: ${near.join(', ')}.`;
}
