import type { Operation } from './types.js';

/** An operation's name as folders and ids have it: `create-snapshot` for CreateSnapshot. */
export function slugOf(operation: Operation): string {
  return operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
