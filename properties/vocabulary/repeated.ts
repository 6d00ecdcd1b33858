/** The texts of a list that stand in it before, in order. */
export function repeatedIn(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const isRepeated = seen.has(text);
    seen.add(text);
    return isRepeated;
  });
}
