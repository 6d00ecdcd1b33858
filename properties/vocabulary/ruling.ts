import type { Ruling, Violation } from '../requirement.js';

/** The rule does not apply to what was seen. */
export const notApplicable: Ruling = { kind: 'not-applicable' };

/** The rule applied and was kept. */
export const satisfied: Ruling = { kind: 'satisfied' };

/** The rule was broken. */
export function violated(violation: Violation): Ruling {
  return { kind: 'violated', violation };
}

/**
 * The ruling on several places: the first violation; else `satisfied` if the rule applied to any; else `not-applicable`.
 */
export function every<Item>(items: Iterable<Item>, judge: (item: Item) => Ruling): Ruling {
  let verdict = notApplicable;
  for (const item of items) {
    const ruling = judge(item);
    if (ruling.kind === 'violated') return ruling;
    if (ruling.kind === 'satisfied') verdict = satisfied;
  }
  return verdict;
}
