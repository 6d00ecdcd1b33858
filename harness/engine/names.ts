import { shortestFresh } from '../../properties/scenario.js';

/** The prefix of everything a run creates: `mc` and four characters of the run's own. */
export function runPrefix(runId: number): string {
  return `mc${base36(runId, 4)}`;
}

/**
 * Fresh names for one execution of one case: the run's prefix, the execution's number, a counter. Executions are
 * numbered once in a run, so no name is ever used twice in it, also not while shrinking.
 */
export function nameSource(prefix: string, execution: number): (length?: number) => string {
  let count = 0;
  return (length = shortestFresh) => {
    if (length < shortestFresh)
      throw new RangeError(`A fresh name has at least ${shortestFresh} characters, not ${length}.`);
    const stem = `${prefix}${base36(execution, 4)}${base36(count++, 2)}`;
    return stem + 'x'.repeat(length - stem.length);
  };
}

function base36(value: number, width: number): string {
  return (value % 36 ** width).toString(36).padStart(width, '0');
}
