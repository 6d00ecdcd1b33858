import fc from 'fast-check';
import type { Requirement, Ruling } from '../../../properties/requirement.js';
import type { Scenario } from '../../../properties/scenario.js';

const source = { tier: 'api', title: 'A page', url: 'https://example.org/', quote: 'a sentence' } as const;

/** A rule of no page. */
export function requirement(
  id: Requirement['id'],
  judge: Requirement['judge'],
  level: Requirement['level'] = 'MUST',
): Requirement {
  return { id, level, topic: 'success-status', title: id, source, judge };
}

export const satisfied: Ruling = { kind: 'satisfied' };

/** A breach at a step. */
export function violated(
  signature = 'beyond',
  step = 0,
  message = 'too much',
): Extract<Ruling, { readonly kind: 'violated' }> {
  return {
    kind: 'violated',
    violation: { step, message, expected: { kind: 'accepted' }, signature },
  };
}

/** Holds until an input reaches a bound; the breach has a signature for each input. */
export function below(bound: number, signature = (_input: number): string => 'beyond'): Requirement['judge'] {
  return ({ input }) =>
    typeof input === 'number' && input >= bound ? violated(signature(input), 0, String(input)) : satisfied;
}

/** Creates one snapshot a case; its input is a number. */
export const creation: Scenario = {
  name: 'creation',
  title: 'Creates.',
  needs: ['CreateCluster'],
  strata: [{ name: 'any', arbitrary: fc.nat({ max: 1000 }) }],
  async act(_, context) {
    const { name } = await context.leaseCluster();
    await context.call('CreateSnapshot', { ClusterName: name, SnapshotName: context.freshName() });
  },
};
