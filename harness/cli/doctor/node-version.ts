import { fail, ok, type Line } from './line.js';

/** Whether this Node is new enough. Versions as `20.19` or `20.19.4`. */
export function nodeVersion(version: string, oldest: string): Line {
  return compare(version, oldest) >= 0
    ? ok(`Node ${version}`)
    : fail('set-up', `Node ${version} is too old.`, `Install Node ${oldest} or newer.`);
}

function compare(a: string, b: string): number {
  const theirs = b.split('.').map(Number);
  for (const [index, part] of a.split('.').map(Number).entries()) {
    const difference = part - (theirs[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
