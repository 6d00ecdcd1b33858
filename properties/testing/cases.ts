import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { observe, type StepPlan } from './observation-builder.js';

/** What a judge must say of what was seen. */
export type Example = readonly [Ruling['kind'], readonly StepPlan[] | Observation];

const { requirements } = await loadCatalogue();

/** Holds each requirement to its examples. Of each it must have one that breaks it and one that keeps it. */
export function judges(cases: Readonly<Record<string, readonly Example[]>>): void {
  describe.each(Object.entries(cases))('%s', (id, examples) => {
    it('has an example that breaks it, and one that keeps it', () => {
      const kinds = examples.map(([kind]) => kind);
      expect(kinds).toContain('violated');
      expect(kinds).toContain('satisfied');
    });

    it.each(examples)('is %s by example %#', (kind, seen) => {
      const requirement = requirements.find((each) => each.id === id);
      expect(requirement, `There is no requirement ${id}.`).toBeDefined();
      expect(requirement?.judge('steps' in seen ? seen : observe(...seen)).kind).toBe(kind);
    });
  });
}
