import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type Json } from '../../spec/json.js';
import { stringClasses } from './alphabet.js';
import { boundaries } from './boundaries.js';
import { invalidInputs } from './invalid-inputs.js';
import type { KeywordName } from './keywords/index.js';
import { annotated } from './testing/annotated.js';
import { alone } from './testing/small-schemas.js';

const classes = new Set(stringClasses.map(({ name }) => name));

it.each(Object.entries(alone))(
  'the strata of %s are those of this list: each name is a seed of its own',
  (_, bare) => {
    const schema = annotated(bare);
    // The classes of text are the same for all.
    const isOwn = (name: string): boolean =>
      !classes.has(name.slice(name.indexOf(' ') + 1)) && !classes.has(name);
    const valid = boundaries(schema).map(({ name }) => `valid ${name}`);
    const invalid = invalidInputs(schema).map(({ constraint: { keyword, pointer }, strata }) => {
      const names = strata.map(({ name }) => name).filter(isOwn);
      return `${keyword} ${pointer}: ${names.join(', ')}`;
    });
    expect([...valid.filter((name) => isOwn(name.slice('valid '.length))), ...invalid]).toMatchSnapshot();
  },
);

/** What a bound is about: the length, the number of items or members, or the number itself. */
function sizeOf(value: Json): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return [...value].length;
  if (isObject(value)) return Object.keys(value).length;
  return Array.isArray(value) ? value.length : Number.NaN;
}

const at = (keyword: KeywordName, edge: string) =>
  boundaries(annotated(alone[keyword])).find(({ name }) => name === edge);

describe('an edge sits on its bound', () => {
  it.each<[KeywordName, string, number]>([
    ['minLength', ' shortest', 3],
    ['maxLength', ' longest', 5],
    ['minimum', ' 1', 1],
    ['maximum', ' 0.5', 0.5],
    ['exclusiveMaximum', ' 9', 9],
    ['minItems', ' 2 items', 2],
    ['maxItems', ' 3 items', 3],
    ['minProperties', ' 2 members', 2],
    ['maxProperties', ' 1 members', 1],
  ])('%s', (keyword, edge, size) => {
    const values = fc.sample(at(keyword, edge)?.arbitrary ?? fc.constant(null), { seed: 1, numRuns: 5 });
    expect(values.map(sizeOf)).toEqual(values.map(() => size));
  });
});

const nearest: Partial<Readonly<Record<KeywordName, readonly [string, number]>>> = {
  minLength: ['too short', 2],
  maxLength: ['one too long', 6],
  minimum: ['just too small', 0],
  exclusiveMinimum: ['just too small', 0],
  exclusiveMaximum: ['just too large', 10],
  minItems: ['one too few', 1],
  maxItems: ['one too many', 4],
};

describe('the nearest value that breaks a bound is drawn', () => {
  it.each(Object.entries(nearest))('%s', (keyword, [way, size]) => {
    const schema = annotated(Object.entries(alone).find(([name]) => name === keyword)?.[1] ?? {});
    const strata =
      invalidInputs(schema).find(({ constraint }) => constraint.keyword === keyword)?.strata ?? [];
    const found = strata.find(({ name }) => name === way)?.arbitrary ?? fc.constant(null);
    const values = fc.sample(found, { seed: 1, numRuns: 5 });
    expect(values.map(sizeOf)).toEqual(values.map(() => size));
  });
});
