import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { at, type Json, type JsonObject } from '../../spec/json.js';
import { requestSchema } from '../../spec/model.js';
import { boundaries } from './boundaries.js';
import { invalidInputs } from './invalid-inputs.js';
import { annotated } from './testing/annotated.js';
import { valid } from './valid.js';

const schema = annotated({
  type: 'object',
  required: ['Name', 'List'],
  properties: {
    Name: { type: 'string', pattern: '^[a-z]+$' },
    List: { type: 'array', items: { type: 'object', properties: { Key: { type: 'string', minLength: 1 } } } },
  },
});
const pin = { '/Name': fc.constant('{placeholder}'), '/List/*/Key': fc.constant('') };

const draw = (arbitrary: fc.Arbitrary<Json>): Json[] => fc.sample(arbitrary, { seed: 1, numRuns: 30 });

describe('what is pinned', () => {
  it('stands in every valid value, though the schema forbids it', () => {
    for (const value of draw(valid(schema, { pin }))) expect(at(value, '/Name')).toBe('{placeholder}');
  });

  it('has no edges of its own, and stands in those of others', () => {
    const edges = boundaries(schema, { pin });
    expect(edges.map(({ name }) => name)).toEqual([
      ' bare',
      '/List 0 items',
      '/List 1 items',
      '/List/* bare',
    ]);
    for (const { arbitrary } of edges)
      for (const value of draw(arbitrary)) expect(at(value, '/Name')).toBe('{placeholder}');
  });

  it('stands beside what is broken, but where it is to be broken itself', () => {
    for (const { constraint, strata } of invalidInputs(schema, { pin }))
      for (const { arbitrary } of strata)
        for (const value of draw(arbitrary)) {
          const isBroken = ['', '/Name'].includes(constraint.pointer);
          if (!isBroken) expect(at(value, '/Name')).toBe('{placeholder}');
          if (constraint.pointer === '/Name') expect(at(value, '/Name')).not.toBe('{placeholder}');
        }
  });
});

describe('the same seed', () => {
  const drawAll = async (its: JsonObject): Promise<string> => {
    vi.resetModules();
    const fresh = {
      ...(await import('./valid.js')),
      ...(await import('./boundaries.js')),
      ...(await import('./invalid-inputs.js')),
    };
    const strata = [
      ...fresh.boundaries(its),
      ...fresh.invalidInputs(its).flatMap((entry) => entry.strata),
      { name: 'valid', arbitrary: fresh.valid(its) },
    ];
    return JSON.stringify(strata.map(({ name, arbitrary }) => [name, draw(arbitrary)]));
  };

  it('gives the same values in another process: nothing that is remembered was drawn without a seed', async () => {
    const its = requestSchema('CreateSnapshot');
    expect(await drawAll(its)).toBe(await drawAll(its));
  });
});
