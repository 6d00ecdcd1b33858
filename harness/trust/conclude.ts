/** What a tool came to. */
export interface Measured<Row> {
  /** In the order of the fixtures. Empty where a trial gave no result: what has holes is not kept. */
  readonly rows: readonly Row[];
  /** Why the tool fails, each in a line; none where all is well. */
  readonly failures: readonly string[];
}

/** Prints why a tool fails, and answers its exit code. */
export function conclude({ failures }: Measured<unknown>, print: (line: string) => void): 0 | 1 {
  if (failures.length === 0) return 0;
  print(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  return 1;
}
