import { beforeAll, describe, expect, it } from 'vitest';
import type { Mutant } from '../../fixtures/mutants/mutant.js';
import { loadMutants } from '../../fixtures/mutants/load.js';
import { together } from '../../fixtures/vocabulary/together.js';
import { judgeReference } from './judge-reference.js';

const pairs = [
  ['names-kept-case', 'page-size-ignored'],
  ['slots-beyond', 'slots-gap'],
  ['tags-key-trimmed', 'tags-value-lower'],
  ['tags-object', 'key-coerced'],
  ['tag-key-number', 'tag-value-number'],
  ['content-type-text', 'request-id-absent'],
  ['fails-on-control', 'fails-on-malformed'],
  ['source-automated', 'status-active'],
] as const;

let mutants: ReadonlyMap<string, Mutant>;
beforeAll(async () => {
  mutants = new Map((await loadMutants()).map((each) => [each.id, each]));
});

describe('two independent faults at once', () => {
  it.each(pairs)('%s and %s are two causes', async (one, other) => {
    const both = [mutants.get(one), mutants.get(other)].filter((each) => each !== undefined);
    expect(both).toHaveLength(2);
    const { causes } = await judgeReference({
      reference: together(...both.map(({ options }) => options)),
      seed: 1,
      strict: true,
    });
    const [first, second] = both.map(({ breaks }) =>
      causes.filter(({ rules }) => breaks.some((id) => rules.includes(id))).map(({ id }) => id),
    );
    expect(first?.length).toBeGreaterThan(0);
    expect(second?.length).toBeGreaterThan(0);
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBeGreaterThan(1);
    const ofBoth = causes.filter(({ rules }) =>
      both.every(({ breaks }) => breaks.every((id) => rules.includes(id))),
    );
    // Both faults of the pair that fails may break one rule: then it has a finding for each.
    expect(ofBoth.filter(({ findings }) => findings.length > 1)).toEqual([]);
  });
});
