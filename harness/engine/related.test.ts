import { describe, expect, it } from 'vitest';
import { observe, refusal, type StepPlan } from '../../properties/testing/observation-builder.js';
import type { Requirement } from '../../properties/requirement.js';
import { planned } from './testing/planned.js';
import { relatedTo } from './related.js';
import type { Shrunk } from './shrink.js';
import { caseOf, failureIn, talliedOn } from './testing/executions.js';
import { creation, requirement, satisfied, violated } from './testing/rules.js';

const cases = planned([creation], 1, 6);

/** A requirement that these cases broke. */
function brokenBy(id: Requirement['id'], indices: readonly number[]) {
  const broken = new Set(cases.filter(({ index }) => indices.includes(index)).map(({ input }) => input));
  return talliedOn(
    requirement(id, ({ input }) => (broken.has(input) ? violated() : satisfied)),
    cases,
  );
}

/** A finding that blames the answer to this request. */
function blaming(step: StepPlan): Shrunk {
  const rule = requirement('wire.any', () => violated());
  const { steps } = observe(step);
  return { failure: failureIn(rule, caseOf(creation), steps), shrinks: 0, repeated: true };
}

const refused: StepPlan = { answer: refusal('InvalidParameterValueException') };

describe('requirements are related', () => {
  const tally = brokenBy('wire.it', [1, 3]);

  it('that broke in just the same cases', () => {
    const same = brokenBy('wire.same', [1, 3]);
    const others = [
      brokenBy('wire.fewer', [1]),
      brokenBy('wire.more', [1, 3, 5]),
      brokenBy('wire.others', [1, 5]),
      brokenBy('wire.none', []),
    ];
    expect(relatedTo(tally, [tally, ...others, same], new Map())).toEqual(['wire.same']);
  });

  it('of which the findings blame just the same refusal', () => {
    const same = brokenBy('wire.same', [5]);
    const other = brokenBy('wire.other', [4]);
    const unshrunk = brokenBy('wire.unshrunk', [2]);
    const shrunk = new Map([
      [tally, blaming(refused)],
      [same, blaming(refused)],
      [other, blaming({ answer: refusal('InvalidParameterValueException', 400, 'never') })],
    ]);
    expect(relatedTo(tally, [tally, same, other, unshrunk], shrunk)).toEqual(['wire.same']);
  });

  it('not where no refusal is blamed, or one without a message', () => {
    const same = brokenBy('wire.same', [5]);
    const unworded: StepPlan = { answer: { status: 400, body: { __type: 'X' } } };
    for (const step of [{}, { lost: 'reset' } as const, unworded]) {
      const shrunk = new Map([tally, same].map((each) => [each, blaming(step)]));
      expect(relatedTo(tally, [tally, same], shrunk)).toEqual([]);
    }
  });

  it('not those that held, though they blamed the same before they were discarded', () => {
    const held = brokenBy('wire.held', [5]);
    held.discardAsTransient();
    const shrunk = new Map([tally, held].map((each) => [each, blaming(refused)]));
    expect(relatedTo(tally, [tally, held], shrunk)).toEqual([]);
  });
});
