import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import { boundsOf, type Bounds } from './bounds.js';
import { stringClasses } from './alphabet.js';
import { lengthOf, nameOfLength, ofLength } from './strings.js';
import { valid, type GenerateOptions } from './valid.js';
import { numbered, type Stratum } from './wrong-values.js';

/**
 * Valid values at each edge of a schema, one edge at a time, all else plain: optional members absent, null and there;
 * lists of no item, one, and the most; text of the least and the greatest length and of every class.
 */
export function boundaries(schema: JsonObject, options: GenerateOptions = {}): Stratum[] {
  return edgesOf(schema, '', options);
}

function edgesOf(schema: JsonObject, pointer: string, options: GenerateOptions): Stratum[] {
  if (options.pin?.[pointer] !== undefined) return [];
  const bounds = boundsOf(schema, pointer);
  if (bounds.enum !== undefined)
    return bounds.enum.map((value) => ({
      name: `${pointer} ${JSON.stringify(value)}`,
      arbitrary: fc.constant(value),
    }));
  switch (bounds.type) {
    case 'object':
      return objectEdges(bounds, pointer, options);
    case 'array':
      return listEdges(bounds, pointer, options);
    case 'string':
      return textEdges(bounds, pointer);
    default:
      return [bounds.minimum, bounds.maximum].flatMap((edge) =>
        edge === undefined ? [] : [{ name: `${pointer} ${edge}`, arbitrary: fc.constant(edge) }],
      );
  }
}

function objectEdges(bounds: Bounds, pointer: string, options: GenerateOptions): Stratum[] {
  const isRequired = (name: string): boolean => bounds.required.includes(name);
  const plain = fc.record(
    Object.fromEntries(
      bounds.properties
        .filter(([name]) => isRequired(name))
        .map(([name, schema]) => [name, plainest(schema, `${pointer}/${name}`, options)]),
    ),
    { noNullPrototype: true },
  );
  const withMember = (name: string, arbitrary: Arbitrary<Json>): Arbitrary<Json> =>
    fc.tuple(plain, arbitrary).map(([base, value]) => ({ ...base, [name]: value }));
  return [
    { name: `${pointer} bare`, arbitrary: plain },
    ...bounds.properties.flatMap(([name, schema]) => [
      ...(isRequired(name) || options.pin?.[`${pointer}/${name}`] !== undefined
        ? []
        : [{ name: `${pointer}/${name} null`, arbitrary: withMember(name, fc.constant(null)) }]),
      ...edgesOf(schema, `${pointer}/${name}`, options).map((edge) => ({
        name: edge.name,
        arbitrary: withMember(name, edge.arbitrary),
      })),
    ]),
  ];
}

function listEdges(bounds: Bounds, pointer: string, options: GenerateOptions): Stratum[] {
  const counts = [bounds.minItems, 1, ...(bounds.maxItems === undefined ? [] : [bounds.maxItems])];
  return [
    ...[...new Set(counts)].map((count) => ({
      name: `${pointer} ${count} items`,
      arbitrary: numbered(bounds, pointer, options, count),
    })),
    ...edgesOf(bounds.items ?? {}, `${pointer}/*`, options).map(({ name, arbitrary }) => ({
      name,
      arbitrary: arbitrary.map((item) => [item]),
    })),
  ];
}

function textEdges(bounds: Bounds, pointer: string): Stratum[] {
  const make = bounds.pattern === undefined ? ofLength : nameOfLength;
  const longest = bounds.maxLength;
  const fits = (text: string): boolean =>
    lengthOf(text) >= bounds.minLength &&
    lengthOf(text) <= (longest ?? Infinity) &&
    (bounds.pattern === undefined || new RegExp(bounds.pattern).test(text)) &&
    !(bounds.notPrefix !== undefined && text.toLowerCase().startsWith(bounds.notPrefix));
  const ends = [
    {
      name: `${pointer} shortest`,
      arbitrary: make(Math.max(bounds.minLength, bounds.pattern === undefined ? 0 : 1)),
    },
    ...(longest === undefined ? [] : [{ name: `${pointer} longest`, arbitrary: make(longest) }]),
  ].filter(({ arbitrary }) => fc.sample(arbitrary, { numRuns: 2, seed: 0 }).every(fits));
  const classes = stringClasses.filter(({ samples }) => samples.every(fits));
  return [
    ...ends,
    ...classes.map(({ name, arbitrary }) => ({
      name: `${pointer} ${name}`,
      arbitrary: arbitrary.filter(fits),
    })),
  ];
}

/** The plainest value: what an edge elsewhere is shown with. */
function plainest(schema: JsonObject, pointer: string, options: GenerateOptions): Arbitrary<Json> {
  const pinned = options.pin?.[pointer];
  if (pinned !== undefined) return pinned;
  const bounds = boundsOf(schema, pointer);
  if (bounds.type === 'string' && bounds.enum === undefined && bounds.pattern === undefined)
    return fc.constant('a'.repeat(Math.max(1, bounds.minLength)));
  return valid(schema, options, pointer);
}
