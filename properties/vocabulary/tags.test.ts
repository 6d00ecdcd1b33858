import { describe, expect, it } from 'vitest';
import { observe, refusal, type StepPlan } from '../testing/observation-builder.js';
import { listing, tag } from '../testing/tag-plans.js';
import { mayBeLate } from './tags.js';

describe('tags that may be late', () => {
  const late = (plan: StepPlan) => observe(plan).steps.map(mayBeLate)[0];

  it.each<[string, StepPlan, boolean]>([
    ['fewer than the request’s', listing([], [tag('a', 'b')]), true],
    ['those of a former life', listing([tag('old')], undefined), true],
    ['none to be had', { ...listing([], []), answer: refusal('SnapshotNotFoundFault') }, true],
    ['those of the request', listing([tag('a', 'b')], [tag('a', 'b')]), false],
    ['none of the cluster’s, which only the guide promises', listing([], undefined, [tag('team')]), false],
    ['refused for another reason', { ...listing([], []), answer: refusal('InvalidARNFault') }, false],
  ])('%s', (_, plan, expected) => {
    expect(late(plan)).toBe(expected);
  });
});
