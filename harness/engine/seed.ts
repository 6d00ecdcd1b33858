import { createHash } from 'node:crypto';

/** A 32-bit seed for one part of a run: the same seed and words give the same number, whatever else the run does. */
export function derive(seed: number, ...words: readonly string[]): number {
  return createHash('sha256')
    .update([String(seed), ...words].join('\u0000'))
    .digest()
    .readInt32BE(0);
}
