import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { observe, type StepPlan } from './observation-builder.js';

/** What a judge must say of a step, of several steps, or of a whole observation. */
export type Example = readonly [Ruling['kind'], StepPlan | readonly StepPlan[] | Observation];

/** Examples by the id of their rule. Each `<name>.examples.ts` beside the rules exports some as default. */
export type Examples = Readonly<Record<string, readonly Example[]>>;

const { requirements } = await loadCatalogue();

/** Holds each rule to its examples. */
export function judges(examples: Examples): void {
  describe.each(Object.entries(examples))('%s', (id, ofRule) => {
    it.each(ofRule)('is %s by example %#', (kind, seen) => {
      const requirement = requirements.find((each) => each.id === id);
      expect(requirement, `There is no rule ${id}.`).toBeDefined();
      expect(requirement?.judge(observationOf(seen)).kind).toBe(kind);
    });
  });
}

/** The observation that an example stands for. */
export function observationOf(seen: Example[1]): Observation {
  if (isSeveral(seen)) return observe(...seen);
  return 'steps' in seen ? seen : observe(seen);
}

function isSeveral(seen: Example[1]): seen is readonly StepPlan[] {
  return Array.isArray(seen);
}
