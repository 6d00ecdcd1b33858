import type { Look } from './listings.js';

/**
 * The last look of each row of looks at one snapshot with nothing else between: a look that was repeated because an
 * answer may lag behind counts once, as it ended.
 */
export function settledLooks(looks: readonly Look[]): Look[] {
  return looks.filter((look, index) => {
    const next = looks[index + 1];
    return next === undefined || next.name !== look.name || next.step.index !== look.step.index + 1;
  });
}
