import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../spec/json.js';
import { brokenConstraints, requestSchema, responseSchema } from '../../spec/model.js';
import { boundaries } from './boundaries.js';
import { KeywordIsUnsupported } from './errors.js';
import { valid } from './valid.js';
import { invalidInputs } from './invalid-inputs.js';

const schemas = {
  'the request of CreateSnapshot': requestSchema('CreateSnapshot'),
  'the answer of CreateSnapshot': responseSchema('CreateSnapshot'),
};

const seeds = [1, 2, 3, 42, 20_260_101];

/** What a target gets to see of a value. */
const onTheWire = (value: Json): Json => JSON.parse(JSON.stringify(value));

/** Fails with seed and path. */
function always(arbitrary: Arbitrary<Json>, law: (value: Json) => boolean, seed: number, numRuns = 60): void {
  fc.assert(fc.property(arbitrary, law), { seed, numRuns, size: 'max' as never } as fc.Parameters<[Json]>);
}

function brokenRules(schema: JsonObject, value: Json): string[] {
  return brokenConstraints(schema, onTheWire(value)).map(
    ({ constraint }) => `${constraint.pointer} ${constraint.keyword}`,
  );
}

/** Every value that shrinking from a first one can visit, up to a bound, and whether the walk came to an end by itself. */
function shrinkWalk(arbitrary: Arbitrary<Json>, seed: number): Json[] {
  const seen: Json[] = [];
  fc.check(
    fc.property(arbitrary, (value) => {
      seen.push(value);
      return seen.length > 400;
    }),
    { seed, numRuns: 1 },
  );
  return seen;
}

describe.each(Object.entries(schemas))('values made for %s', (_, schema) => {
  it('are the same for the same seed', () => {
    const draw = () => JSON.stringify(fc.sample(valid(schema), { seed: 7, numRuns: 50 }));
    expect(draw()).toBe(draw());
  });

  it.each(seeds)('pass the schema when they are to be valid (seed %i)', (seed) => {
    always(valid(schema), (value) => brokenRules(schema, value).length === 0, seed);
  });

  it('pass it at every boundary', () => {
    for (const { name, arbitrary } of boundaries(schema))
      for (const value of fc.sample(arbitrary, { seed: 3, numRuns: 10 }))
        expect([name, brokenRules(schema, value)]).toEqual([name, []]);
  });

  it('break just the constraint they are to break', () => {
    for (const { constraint, strata } of invalidInputs(schema))
      for (const { name, arbitrary } of strata)
        for (const value of fc.sample(arbitrary, { seed: 11, numRuns: 12 })) {
          const where = `${constraint.pointer} ${constraint.keyword}`;
          expect(
            [name, [...new Set(brokenRules(schema, value))]],
            JSON.stringify(value).slice(0, 300),
          ).toEqual([name, [where]]);
        }
  });

  it('stay inside the law while they shrink', () => {
    for (const { constraint, strata } of invalidInputs(schema))
      for (const { arbitrary } of strata)
        for (const value of shrinkWalk(arbitrary, 5))
          expect([...new Set(brokenRules(schema, value))]).toEqual([
            `${constraint.pointer} ${constraint.keyword}`,
          ]);
    for (const value of shrinkWalk(valid(schema), 5)) expect(brokenRules(schema, value)).toEqual([]);
  });

  it('have a way to be broken for every constraint', () => {
    for (const { constraint, strata } of invalidInputs(schema))
      expect([constraint.rule.id, strata.length > 0]).toEqual([constraint.rule.id, true]);
  });
});

describe('the mix of a hundred valid requests', () => {
  it.each(seeds)('covers absence, null, emptiness and several tags (seed %i)', (seed) => {
    const requests = fc.sample(valid(requestSchema('CreateSnapshot')), { seed, numRuns: 100 });
    const tags = requests.map((request) => (request as JsonObject)['Tags']);
    const counts = tags.map((list) =>
      Array.isArray(list) ? list.length : list === null ? 'null' : 'absent',
    );
    expect(new Set(counts)).toEqual(new Set([...counts, 'null', 'absent', 0, 1, 3]));
    const names = requests.map((request) => String((request as JsonObject)['SnapshotName']).length);
    expect(names).toContain(1);
    expect(names).toContain(40);
  });
});

describe('a new constraint in a schema', () => {
  const rule = { id: 'note-length', title: 'A note is short.', level: 'MUST', source: 'model', quote: 'a' };
  const schema: JsonObject = {
    type: 'object',
    partial: true,
    properties: { Note: { type: 'string', maxLength: 5, partial: true, rules: { maxLength: rule } } },
  };

  it('is a new generator with no other line changed', () => {
    const [entry] = invalidInputs(schema);
    expect(entry?.constraint.rule.id).toBe('note-length');
    for (const { arbitrary } of entry?.strata ?? [])
      for (const value of fc.sample(arbitrary, 20))
        expect(brokenRules(schema, value)).toEqual(['/Note maxLength']);
  });

  it('that the compiler does not know is an error, never ignored', () => {
    expect(() => valid({ type: 'string', format: 'email' })).toThrow(KeywordIsUnsupported);
  });
});
