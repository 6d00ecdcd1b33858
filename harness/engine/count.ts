/** A number of things in words: `1 snapshot`, `20 snapshots`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
