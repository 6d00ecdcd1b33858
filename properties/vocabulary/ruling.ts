import type { Ruling, Violation } from '../requirement.js';

/** The rule does not apply to what was seen. */
export const silent: Ruling = { kind: 'silent' };

/** The rule applied and was kept. */
export const held: Ruling = { kind: 'held' };

/** The rule was broken. */
export function violated(violation: Violation): Ruling {
  return { kind: 'violated', violation };
}

/**
 * The word on many places the rule applies to: the first violation, else held where it applied anywhere, else silent.
 */
export function every<Item>(items: Iterable<Item>, judge: (item: Item) => Ruling): Ruling {
  let verdict = silent;
  for (const item of items) {
    const ruling = judge(item);
    if (ruling.kind === 'violated') return ruling;
    if (ruling.kind === 'held') verdict = held;
  }
  return verdict;
}
