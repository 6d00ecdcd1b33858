/** How one mutant fared, in a file of measurements. */
export interface KillRow {
  readonly mutant: string;
  readonly trials: number;
  /** Trials in which one of its own requirements did not see it. */
  readonly missed: number;
  /** Requests until its own requirements had seen it, at the first seed. */
  readonly requests: number;
  /** Characters of the smallest input that showed it, as JSON, at the first seed; 0 where none did. */
  readonly size: number;
  readonly example: string;
  /** Every requirement that saw it before the run ended, at the first seed. */
  readonly caughtBy: readonly string[];
}

/** How one variant fared, in a file of measurements. */
export interface TrialRow {
  readonly variant: string;
  readonly trials: number;
  /** The fewest and the most rules that a trial passed. */
  readonly passed: readonly [number, number];
  /** The fewest and the most requests of a trial. */
  readonly requests: readonly [number, number];
  /** The seeds at which the verdict was another than conformant, with what was blamed. */
  readonly alarms: readonly { readonly seed: number; readonly blamed: readonly string[] }[];
}

/** A file of measurements: JSON with one row a line, so that a later measurement shows in a diff. */
export function table(head: Readonly<Record<string, number>>, name: string, rows: readonly object[]): string {
  const members = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${value},\n`);
  return `{\n${members.join('')}${JSON.stringify(name)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
}
