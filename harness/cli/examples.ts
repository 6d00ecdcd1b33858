/** One line that a user may type, without the program's name, and what it is for. */
export type HelpExample = readonly [line: string, purpose: string];

/** The end of a command's help: examples, each after a line that says what it is for. */
export function examplesText(examples: readonly HelpExample[]): string {
  const lines = examples.flatMap(([line, purpose]) => [`  # ${purpose}`, `  memorydb-conformance ${line}`]);
  return ['', 'Examples:', ...lines].join('\n');
}
