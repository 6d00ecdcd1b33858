import { describe, expect, it } from 'vitest';
import { constraintsOf } from './constraints.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { requestConstraints, requestSchema, responseConstraints, responseSchema } from './model.js';
import { documents, schemaOf } from './schemas.js';
import { operations } from './types.js';
import { annotatedAjv } from './vocabulary.js';

const sides = operations.flatMap((operation) => [
  { name: `request of ${operation}`, schema: requestSchema(operation) },
  { name: `answer of ${operation}`, schema: responseSchema(operation) },
]);

/** Every object in a JSON value. */
function* objectsIn(value: Json): Generator<JsonObject> {
  if (isObject(value)) yield value;
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe('every schema', () => {
  it.each([...documents])('%s is named after its file', (id, schema) => {
    expect(schema['$id']).toBe(id);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it.each(sides)('$name compiles strictly and holds no reference', ({ schema }) => {
    expect(() => annotatedAjv({ checksSchemas: true }).compile(schema)).not.toThrow();
    expect([...objectsIn(schema)].filter((each) => '$ref' in each)).toEqual([]);
  });

  it.each(sides)('$name has only true annotations', ({ schema }) => {
    expect(() => constraintsOf(schema)).not.toThrow();
  });

  it('is used: no shape stands there that no operation reaches', () => {
    const used = new Set(
      [...documents.values()].flatMap((schema) => [...objectsIn(schema)].map(({ $ref }) => $ref)),
    );
    const entries = new Set(
      operations.flatMap((name) => [schemaOf(name, 'request')['$id'], schemaOf(name, 'response')['$id']]),
    );
    expect([...documents.keys()].filter((id) => !used.has(id) && !entries.has(id))).toEqual([]);
  });
});

describe('a typing error in a schema', () => {
  it.each<[string, JsonObject]>([
    ['unknown keyword', { type: 'string', minLenght: 1 }],
    ['required member that is not described', { type: 'object', required: ['a'], properties: { b: {} } }],
    ['rules that are no rules', { type: 'string', rules: { type: { title: 'X.' } } }],
    ['prefix that can never match', { type: 'string', notPrefix: 'AWS:' }],
    ['keyword of another type', { type: 'string', maxItems: 1 }],
  ])('is refused: %s', (_name, schema) => {
    expect(() => annotatedAjv({ checksSchemas: true }).compile(schema)).toThrow();
  });
});

describe('the schemas of CreateSnapshot', () => {
  it('annotate every constraint', () => {
    const all = [requestSchema('CreateSnapshot'), responseSchema('CreateSnapshot')].flatMap((schema) => [
      ...objectsIn(schema),
    ]);
    expect(all.filter((schema) => 'partial' in schema)).toEqual([]);
  });

  it('say for each constraint of the request which faults answer it, and whether it may be accepted', () => {
    const lacking = requestConstraints('CreateSnapshot').filter(
      ({ rule: { faults, acceptance } }) => faults === undefined || acceptance === undefined,
    );
    expect(lacking).toEqual([]);
  });

  it('say of no constraint of the answer what could only answer a request', () => {
    const odd = responseConstraints('CreateSnapshot').filter(
      ({ rule: { faults, acceptance } }) => faults !== undefined || acceptance !== undefined,
    );
    expect(odd).toEqual([]);
  });

  it('demand no more than their evidence bears', () => {
    const levels = {
      model: 'MUST',
      api: 'MUST',
      protocol: 'MUST',
      guide: 'SHOULD',
      client: 'SHOULD',
      recorded: 'SHOULD',
      inferred: 'MAY',
    } as const;
    const order = ['MAY', 'SHOULD', 'MUST'];
    const bold = [...requestConstraints('CreateSnapshot'), ...responseConstraints('CreateSnapshot')].filter(
      ({ rule: { level, source } }) => order.indexOf(level) > order.indexOf(levels[source.tier]),
    );
    expect(bold).toEqual([]);
  });

  it('let a target accept what only a MAY forbids', () => {
    const strict = requestConstraints('CreateSnapshot').filter(
      ({ rule: { level, acceptance } }) => (level === 'MAY') !== (acceptance === 'allowed'),
    );
    expect(strict).toEqual([]);
  });

  it('have the rules of this list: an id is stable for ever', () => {
    const ids = [requestConstraints('CreateSnapshot'), responseConstraints('CreateSnapshot')].map((side) =>
      side.map(({ pointer, keyword, rule: { id, level } }) => `${level} ${id}: ${keyword} ${pointer}`),
    );
    expect(ids).toMatchSnapshot();
  });
});
