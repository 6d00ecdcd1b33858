import { describe, expect, it } from 'vitest';
import { check } from '../harness/findings/check.js';
import type { Expected } from '../harness/findings/expected.js';
import { placeOf } from '../harness/findings/place.js';
import { at } from '../spec/json.js';
import { loadCatalogue } from './catalogue.js';
import type { Observation } from './observation.js';
import type { Requirement, Violation } from './requirement.js';
import { observationOf } from './testing/cases.js';
import { loadExamples } from './testing/load-examples.js';

const { requirements } = await loadCatalogue();
const examples = await loadExamples();

const judged = requirements.map((requirement) => {
  const observations = (examples.get(requirement.id) ?? []).map(([, seen]) => observationOf(seen));
  return {
    id: requirement.id,
    broken: violationsIn(requirement, observations),
    kept: keptIn(requirement, observations),
  };
});

interface Broken {
  readonly observation: Observation;
  readonly violation: Violation;
}

function violationsIn({ judge }: Requirement, observations: readonly Observation[]): Broken[] {
  return observations.flatMap((observation) => {
    const ruling = judge(observation);
    return ruling.kind === 'violated' ? [{ observation, violation: ruling.violation }] : [];
  });
}

function keptIn({ judge }: Requirement, observations: readonly Observation[]): Observation[] {
  return observations.filter((observation) => judge(observation).kind === 'satisfied');
}

/** Whether a step of the conforming observation that is like the one to blame is as expected. */
function isKept(expected: Expected, { observation, violation }: Broken, { steps }: Observation): boolean {
  const blamed = observation.steps[violation.step];
  return steps.some(
    ({ operation, about }, index) =>
      operation === blamed?.operation && about === blamed?.about && check(expected, index, steps),
  );
}

describe('what a rule expects', () => {
  it.each(judged)('is not what the step to blame answered: $id', ({ broken }) => {
    for (const { observation, violation } of broken)
      expect(check(violation.expected, violation.step, observation.steps)).toBe(false);
  });

  it.each(judged)('is what a conforming step answered: $id', ({ broken, kept }) => {
    if (broken.length === 0) return;
    const isHeld = broken.some((each) => kept.some((other) => isKept(each.violation.expected, each, other)));
    expect(isHeld, JSON.stringify(broken.map(({ violation }) => violation.expected))).toBe(true);
  });

  it.each(judged)('speaks of a place of the answer, or of none: $id', ({ broken }) => {
    for (const { observation, violation } of broken) {
      const { step, expected } = violation;
      const place = placeOf(expected, step, observation.steps);
      const outcome = observation.steps[step]?.exchange.outcome;
      const around = place?.slice(0, place.lastIndexOf('/'));
      if (around !== undefined && outcome?.kind === 'accepted')
        expect(at(outcome.body, around), place).toBeDefined();
    }
  });

  it('is shown by an example of every rule', () => {
    expect(judged.filter(({ broken }) => broken.length === 0).map(({ id }) => id)).toEqual([]);
  });
});
