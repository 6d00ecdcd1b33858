import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import { stringClasses } from './alphabet.js';
import { boundsOf, itemsOf, type Bounds } from './bounds.js';
import { areDistinct, scalarKeeps, textKeeps } from './keeps.js';
import { numbered } from './lists.js';
import { nameOfLength, ofLength } from './strings.js';
import { valid, type GenerateOptions } from './valid.js';
import type { Way } from './way.js';

/**
 * Valid values at each edge of a schema, one edge at a time, all else plain: optional members absent, null and there;
 * lists of the fewest items, one, and the most; text of the least and the greatest length and of every class; each
 * member of an `enum`; the ends of numbers.
 *
 * @throws KeywordIsUnsupported, KeywordStandsTwice, NothingCanBeGenerated
 */
export function boundaries(schema: JsonObject, options: GenerateOptions = {}): Way[] {
  return edgesOf(schema, '', options);
}

function edgesOf(schema: JsonObject, pointer: string, options: GenerateOptions): Way[] {
  if (options.pin?.[pointer] !== undefined) return [];
  const bounds = boundsOf(schema, pointer);
  if (bounds.enum !== undefined)
    return exactly(
      pointer,
      bounds.enum.filter((value) => scalarKeeps(bounds, value)),
    );
  switch (bounds.type) {
    case 'object':
      return objectEdges(bounds, pointer, options);
    case 'array':
      return listEdges(bounds, pointer, options);
    case 'string':
      return textEdges(bounds, pointer);
    case 'boolean':
      return exactly(pointer, [true, false]);
    case 'integer':
    case 'number':
      return exactly(
        pointer,
        [bounds.minimum, bounds.maximum].filter((edge) => edge !== undefined),
      );
  }
}

function exactly(pointer: string, values: readonly Json[]): Way[] {
  return values.map((value) => ({
    name: `${pointer} ${JSON.stringify(value)}`,
    arbitrary: fc.constant(value),
  }));
}

function objectEdges(bounds: Bounds, pointer: string, options: GenerateOptions): Way[] {
  const isRequired = (name: string): boolean => bounds.required.includes(name);
  const plain = fc.record(
    Object.fromEntries(
      bounds.properties
        .filter(([name]) => isRequired(name))
        .map(([name, schema]) => [name, plainest(schema, `${pointer}/${escapeToken(name)}`, options)]),
    ),
    { noNullPrototype: true },
  );
  const withMember = (name: string, arbitrary: Arbitrary<Json>): Arbitrary<Json> =>
    fc.tuple(plain, arbitrary).map(([base, value]) => ({ ...base, [name]: value }));
  return [
    { name: `${pointer} bare`, arbitrary: plain },
    ...bounds.properties.flatMap(([name, schema]) => [
      ...(isRequired(name) || options.pin?.[`${pointer}/${escapeToken(name)}`] !== undefined
        ? []
        : [{ name: `${pointer}/${escapeToken(name)} null`, arbitrary: withMember(name, fc.constant(null)) }]),
      ...edgesOf(schema, `${pointer}/${escapeToken(name)}`, options).map((edge) => ({
        name: edge.name,
        arbitrary: withMember(name, edge.arbitrary),
      })),
    ]),
  ];
}

function listEdges(bounds: Bounds, pointer: string, options: GenerateOptions): Way[] {
  const { minItems, maxItems, uniqueBy } = bounds;
  const counts = [minItems, 1, ...(maxItems === undefined ? [] : [maxItems])].filter(
    (count) => count >= minItems && count <= (maxItems ?? Infinity),
  );
  const others = numbered(bounds, pointer, options, Math.max(0, minItems - 1));
  return [
    ...[...new Set(counts)].map((count) => ({
      name: `${pointer} ${count} items`,
      arbitrary: numbered(bounds, pointer, options, count),
    })),
    ...edgesOf(itemsOf(bounds, pointer), `${pointer}/*`, options).map(({ name, arbitrary }) => ({
      name,
      arbitrary: fc
        .tuple(arbitrary, others)
        .map(([item, around]) => [item, ...around])
        .filter((items) => areDistinct(items, uniqueBy)),
    })),
  ];
}

function textEdges(bounds: Bounds, pointer: string): Way[] {
  const keeps = (text: string): boolean => textKeeps(bounds, text);
  const make = bounds.pattern === undefined ? ofLength : nameOfLength;
  const { minLength, maxLength } = bounds;
  const shortest = bounds.pattern === undefined ? minLength : Math.max(1, minLength);
  const ends = [
    { name: `${pointer} shortest`, arbitrary: make(shortest) },
    ...(maxLength === undefined ? [] : [{ name: `${pointer} longest`, arbitrary: make(maxLength) }]),
  ].filter(({ arbitrary }) => fc.sample(arbitrary, { numRuns: 20, seed: 0 }).some(keeps));
  const classes = stringClasses
    .filter(({ samples }) => samples.some(keeps))
    .map(({ name, arbitrary }) => ({ name: `${pointer} ${name}`, arbitrary }));
  return [...ends, ...classes].map(({ name, arbitrary }) => ({ name, arbitrary: arbitrary.filter(keeps) }));
}

/** The plainest value: what an edge elsewhere is shown with. */
function plainest(schema: JsonObject, pointer: string, options: GenerateOptions): Arbitrary<Json> {
  const pinned = options.pin?.[pointer];
  if (pinned !== undefined) return pinned;
  const bounds = boundsOf(schema, pointer);
  const plain = 'a'.repeat(Math.max(1, bounds.minLength));
  return bounds.type === 'string' && textKeeps(bounds, plain)
    ? fc.constant(plain)
    : valid(schema, options, pointer);
}
