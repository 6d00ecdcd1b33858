/**
 * Rows in which each level of each dimension meets each level of each other dimension at least once. Greedy and
 * deterministic: a row begins with a pair that no row has yet, and each further dimension takes the level that adds most
 * new pairs. Pure.
 *
 * @param sizes how many levels each dimension has
 * @returns for each row the number of a level in each dimension
 */
export function coveringArray(sizes: readonly number[]): number[][] {
  const open = allPairs(sizes);
  const used = sizes.map((size) => Array.from({ length: size }, () => 0));
  const rows: number[][] = [];
  for (let pair = first(open); pair !== undefined; pair = first(open)) {
    const row: (number | undefined)[] = sizes.map(() => undefined);
    row[pair.one] = pair.level;
    row[pair.other] = pair.otherLevel;
    for (const [dimension, size] of sizes.entries())
      row[dimension] ??= bestLevel(dimension, size, row, open, used[dimension] ?? []);
    const whole = row.map((level) => level ?? 0);
    for (const key of pairsOf(whole)) open.delete(key);
    for (const [dimension, level] of whole.entries()) {
      const counts = used[dimension];
      if (counts !== undefined) counts[level] = (counts[level] ?? 0) + 1;
    }
    rows.push(whole);
  }
  return rows;
}

/** Two levels of two dimensions. */
interface Pair {
  readonly one: number;
  readonly level: number;
  readonly other: number;
  readonly otherLevel: number;
}

/** The pairs that a row has, each as a text. */
export function pairsOf(row: readonly number[]): string[] {
  return row.flatMap((level, one) =>
    row.slice(one + 1).map((otherLevel, at) => keyOf(one, level, one + 1 + at, otherLevel)),
  );
}

function keyOf(one: number, level: number, other: number, otherLevel: number): string {
  return `${one}=${level} ${other}=${otherLevel}`;
}

function allPairs(sizes: readonly number[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const [one, size] of sizes.entries())
    for (let other = one + 1; other < sizes.length; other++)
      for (let level = 0; level < size; level++)
        for (let otherLevel = 0; otherLevel < (sizes[other] ?? 0); otherLevel++)
          pairs.set(keyOf(one, level, other, otherLevel), { one, level, other, otherLevel });
  return pairs;
}

function first(open: ReadonlyMap<string, Pair>): Pair | undefined {
  for (const pair of open.values()) return pair;
  return undefined;
}

function bestLevel(
  dimension: number,
  size: number,
  row: readonly (number | undefined)[],
  open: ReadonlyMap<string, Pair>,
  used: readonly number[],
): number {
  const gain = (level: number): number =>
    row.filter((other, at) => {
      if (other === undefined) return false;
      const key = at < dimension ? keyOf(at, other, dimension, level) : keyOf(dimension, level, at, other);
      return open.has(key);
    }).length;
  let best = 0;
  let bestGain = -1;
  for (let level = 0; level < size; level++) {
    const its = gain(level);
    const isRarer = its === bestGain && (used[level] ?? 0) < (used[best] ?? 0);
    if (its > bestGain || isRarer) [best, bestGain] = [level, its];
  }
  return best;
}
