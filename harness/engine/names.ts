import { shortestFresh } from '../../properties/scenario.js';

/** The prefix of everything a run creates: `mc` and four characters of the run's own. */
export function runPrefix(runId: number): string {
  return `mc${base36(runId, 4)}`;
}

/** Whether a text is a prefix that a run may have. */
export function isRunPrefix(text: string): boolean {
  return /^mc[0-9a-z]{4}$/.test(text);
}

/**
 * Whether a name is one that the run with this prefix gives, or is made from one: cut by a character at most, or with more
 * at its end. The case of its letters does not matter.
 */
export function isRunName(prefix: string, name: string): boolean {
  return name.toLowerCase().startsWith(prefix) && /^[0-9a-z]{5}/i.test(name.slice(prefix.length));
}

/** Whether a name is one that this execution gives, or is made from one, as `isRunName` has it. */
export function isNameOf(prefix: string, execution: number, name: string): boolean {
  return isRunName(prefix, name) && name.toLowerCase().startsWith(stemOfExecution(prefix, execution));
}

function stemOfExecution(prefix: string, execution: number): string {
  return `${prefix}${base36(execution, 4)}`;
}

/** Whether two names of a run are one, or made from one, as `isRunName` has it. */
export function areAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [stemOf(one), stemOf(other)].toSorted((a, b) => a.length - b.length);
  return long.startsWith(short);
}

/** The beginning of a run's name that no other name of the run has. */
export function stemOf(name: string): string {
  return name.slice(0, shortestFresh).toLowerCase();
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
    const stem = `${stemOfExecution(prefix, execution)}${base36(count++, 2)}`;
    return stem + 'x'.repeat(length - stem.length);
  };
}

function base36(value: number, width: number): string {
  return (value % 36 ** width).toString(36).padStart(width, '0');
}
