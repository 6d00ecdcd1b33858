import type { Effects, Pointer, ResourceKind } from './effect-types.js';
import { effects } from './effects.js';
import { operations, type Operation } from './types.js';

/** How things of one kind are listed and removed. */
export interface ResourceOperations {
  readonly removal: {
    readonly operation: Operation;
    /** Where the input has the name. */
    readonly name: Pointer;
    /** The fault that says that it is gone already. */
    readonly gone: string;
  };
  readonly listing: {
    readonly operation: Operation;
    /** Where the answer has the things. */
    readonly at: Pointer;
  };
}

/** The effects do not say by which one operation things of a kind are listed or removed. */
export class NotOneOperation extends Error {
  constructor(kind: ResourceKind, does: 'removes' | 'lists', found: readonly Operation[]) {
    super(
      `Just one operation has to be the one that ${does} every ${kind}; the effects in spec/operations name ${
        found.length === 0 ? 'none' : found.join(' and ')
      }.`,
    );
    this.name = 'NotOneOperation';
  }
}

/** How things of each kind are listed and removed, as the effects of the operations say. */
export const resources: Readonly<Record<ResourceKind, ResourceOperations>> = {
  snapshot: operationsFor('snapshot', effects),
  cluster: operationsFor('cluster', effects),
};

/**
 * How things of a kind are listed and removed, as a table of effects says.
 * @throws NotOneOperation
 */
export function operationsFor(
  kind: ResourceKind,
  table: Readonly<Record<Operation, Effects>>,
): ResourceOperations {
  const removals = operations.flatMap((operation) => {
    const its = table[operation];
    const removes = its.access === 'write' ? its.removes.filter((each) => each.kind === kind) : [];
    return removes.map(({ name, absent }) => ({ operation, name, gone: absent }));
  });
  const listings = operations.flatMap((operation) => {
    const its = table[operation];
    const shows = its.access === 'read' ? its.shows.filter((each) => each.kind === kind) : [];
    return shows.map(({ at }) => ({ operation, at }));
  });
  return { removal: onlyOne(kind, 'removes', removals), listing: onlyOne(kind, 'lists', listings) };
}

function onlyOne<Entry extends { readonly operation: Operation }>(
  kind: ResourceKind,
  does: 'removes' | 'lists',
  [first, ...more]: readonly Entry[],
): Entry {
  if (first === undefined || more.length > 0)
    throw new NotOneOperation(
      kind,
      does,
      [first, ...more].flatMap((each) => (each === undefined ? [] : [each.operation])),
    );
  return first;
}
