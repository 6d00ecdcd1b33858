/**
 * One finding cut out of what the pretty reporter printed, without the lines that repeat it.
 * @throws Error where the text has no such finding
 */
export function findingOf(text: string, id: string): string {
  const from = text.search(new RegExp(`^✗ \\w+ +${id.replaceAll('.', '\\.')}$`, 'm'));
  if (from < 0) throw new Error(`The captured run has no finding ${id}. Capture it again.`);
  const end = text.slice(from + 1).search(/^✗ |^──/m);
  return text.slice(from, end < 0 ? undefined : from + 1 + end).trimEnd();
}
