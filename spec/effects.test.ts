import { describe, expect, it } from 'vitest';
import { resourceKinds, type Effects, type RefersTo, type Pointer } from './effect-types.js';
import { effects } from './effects.js';
import { faults } from './faults.js';
import { isObject, type Json, type JsonObject } from './json.js';
import { brokenInRequest, requestSchema, responseSchema } from './model.js';
import { NotOneOperation, operationsFor, resources } from './resources.js';
import { documents } from './schemas.js';
import { dereference } from './dereference.js';
import { operations } from './types.js';

const table = operations.map((operation) => [operation, effects[operation]] as const);

/** The schema of what a pointer leads to, or undefined where the schema has no such place. */
function schemaAt(schema: JsonObject, pointer: Pointer): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((here, token) => {
      if (!isObject(here)) return undefined;
      if (token === '*') return here['items'];
      return isObject(here['properties']) ? here['properties'][token] : undefined;
    }, schema);
}

/** The schema of a shape, without references and without the head that only a document has. */
function shape(id: string): JsonObject {
  return dereference({ $ref: `memorydb:${id}` }, (name) => documents.get(name));
}

/** Every thing that an operation names and that has to be there. */
function namesIn(its: Effects): readonly RefersTo[] {
  if (its.access === 'read') return its.looksUp;
  return [...its.removes, ...its.creates.flatMap(({ from }) => from ?? [])];
}

/** Every place of the input that the effects of an operation name, and the type it has to have. */
function placesIn(its: Effects): readonly (readonly [Pointer, 'string' | 'array'])[] {
  const names = namesIn(its).map(({ name }) => [name, 'string'] as const);
  if (its.access === 'read') return names;
  return [
    ...names,
    ...its.creates.flatMap(({ name, tags }) => [
      [name, 'string'] as const,
      ...(tags === undefined ? [] : [[tags, 'array'] as const]),
    ]),
    ...its.changes.flatMap((change) =>
      change.aspect === 'tags'
        ? [[change.arn, 'string'] as const, [change.given, 'array'] as const]
        : [[change.cluster, 'string'] as const],
    ),
  ];
}

describe.each(table)('the effects of %s', (operation, its) => {
  it('name only members that its request has', () => {
    for (const [pointer, type] of placesIn(its))
      expect(schemaAt(requestSchema(operation), pointer), pointer).toMatchObject({ type });
  });

  it('show only what its answer has, as what it is', () => {
    expect(its.shows).not.toEqual([]);
    for (const { at, kind } of its.shows)
      expect(schemaAt(responseSchema(operation), at), at).toEqual(shape(kind === 'tags' ? 'tag' : kind));
  });

  it('name only faults that the operation has', () => {
    for (const { absent } of namesIn(its)) expect(faults[absent]?.operations, absent).toContain(operation);
  });

  it('have a description of what is removed, and of what is there at once, in the answer', () => {
    if (its.access === 'read') return;
    const shown = its.shows.map(({ kind }) => kind);
    for (const { kind } of its.removes) expect(shown).toContain(kind);
    for (const { kind, appears } of its.creates) expect(shown.includes(kind)).toBe(appears === 'at-once');
  });

  it('create always only where the name is required', () => {
    const required = requestSchema(operation)['required'];
    for (const { name, when } of its.access === 'write' ? its.creates : [])
      expect(Array.isArray(required) && required.includes(name.slice(1))).toBe(when === 'always');
  });

  it('are some, where the operation writes', () => {
    if (its.access === 'write')
      expect(its.creates.length + its.removes.length + its.changes.length).toBeGreaterThan(0);
  });

  it('have a probe that is valid, or that names nothing', () => {
    const probe = its.probe('fresh');
    if (Object.keys(probe).length === 0) return;
    expect(brokenInRequest(operation, probe)).toEqual([]);
    expect(JSON.stringify(its.probe('other'))).toBe(JSON.stringify(probe).replaceAll('fresh', 'other'));
    expect(JSON.stringify(probe)).toContain('fresh');
  });
});

describe('every kind of thing', () => {
  it.each(resourceKinds)('%s: is listed and removed by one operation each', (kind) => {
    const { removal, listing } = resources[kind];
    expect(effects[removal.operation]).toMatchObject({
      access: 'write',
      removes: [{ kind, name: removal.name, absent: removal.gone }],
    });
    expect(effects[listing.operation]).toMatchObject({ access: 'read', shows: [{ kind, at: listing.at }] });
    expect(listing.at).toMatch(/\/\*$/);
    for (const schema of [requestSchema, responseSchema])
      expect(schemaAt(schema(listing.operation), '/NextToken')).toEqual({ type: 'string' });
  });

  it('may not be removed by two operations, or by none', () => {
    const { DeleteSnapshot, ListTags } = effects;
    const twice = { ...effects, UntagResource: DeleteSnapshot };
    expect(() => operationsFor('snapshot', twice)).toThrow(NotOneOperation);
    expect(() => operationsFor('snapshot', twice)).toThrow(/DeleteSnapshot and UntagResource/);
    expect(() => operationsFor('cluster', { ...effects, DescribeClusters: ListTags })).toThrow(/name none/);
  });
});
