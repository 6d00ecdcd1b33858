import * as sdk from '@aws-sdk/client-memorydb';
import { describe, expect, it } from 'vitest';
import { faults } from './faults.js';
import { at, isObject, type Json, type JsonObject } from './json.js';
import { requestSchema, responseSchema } from './model.js';
import { operations } from './types.js';

/**
 * The SDK exports the API model as static schemas: arrays of kind, namespace, name, traits, then for a structure its
 * members' names, their schemas (some in a pair with traits) and how many of them, from the first, are required. Held against these, a
 * transcription can't have a slip of the pen.
 */
const exported: ReadonlyMap<string, unknown> = new Map(Object.entries(sdk));

/** What a schema says of structure alone. */
type Shape =
  | string
  | { readonly list: Shape }
  | { readonly members: Readonly<Record<string, Shape>>; readonly required: readonly string[] };

const simple: ReadonlyMap<unknown, string> = new Map([
  [0, 'string'],
  [1, 'number'],
  [2, 'boolean'],
  [4, 'number'],
]);

/** Added to a simple schema's number: a list of such values. */
const listOf = 64;

function ofSdk(schema: unknown): Shape {
  if (typeof schema === 'function') return ofSdk(schema());
  if (typeof schema === 'number' && schema >= listOf) return { list: ofSdk(schema - listOf) };
  const name = simple.get(schema);
  if (name !== undefined) return name;
  if (!Array.isArray(schema)) throw new Error(`The SDK has a schema this test can't read: ${String(schema)}`);
  const parts: readonly unknown[] = schema;
  if (parts.length === 2) return ofSdk(parts[0]);
  if (parts[0] === 1) return { list: ofSdk(parts[4]) };
  const [, , , , names, types, required = 0] = parts;
  if (!Array.isArray(names) || !Array.isArray(types))
    throw new Error(`No structure: ${JSON.stringify(schema)}`);
  const members = names.map((member: unknown, index) => [String(member), ofSdk(types[index])] as const);
  return {
    members: Object.fromEntries(members.toSorted(byName)),
    required: names.slice(0, Number(required)).map(String).toSorted(),
  };
}

function ofOurs(schema: Json): Shape {
  const { type, items, properties, required } = isObject(schema) ? schema : {};
  if (type === 'array') return { list: ofOurs(items ?? null) };
  if (type !== 'object') return type === 'integer' ? 'number' : JSON.stringify(type).slice(1, -1);
  const members = Object.entries(isObject(properties) ? properties : {}).map(
    ([member, inner]) => [member, ofOurs(inner)] as const,
  );
  return {
    members: Object.fromEntries(members.toSorted(byName)),
    required: Array.isArray(required) ? required.map(String).toSorted() : [],
  };
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** Without what is required: the model requires no member of a structure within, the rules have reasons of their own. */
function withoutRequired(shape: Shape): Shape {
  if (typeof shape === 'string') return shape;
  if ('list' in shape) return { list: withoutRequired(shape.list) };
  const members = Object.entries(shape.members).map(
    ([name, inner]) => [name, withoutRequired(inner)] as const,
  );
  return { members: Object.fromEntries(members), required: [] };
}

const membersOf = (shape: Shape): readonly string[] =>
  typeof shape === 'object' && 'required' in shape ? shape.required : [];

describe.each(operations)('%s', (operation) => {
  it.each<[string, JsonObject]>([
    ['Request', requestSchema(operation)],
    ['Response', responseSchema(operation)],
  ])('has in its %s just the members of the model, of the same types', (side, schema) => {
    const theirs = ofSdk(exported.get(`${operation}${side}$`));
    expect(withoutRequired(ofOurs(schema))).toEqual(withoutRequired(theirs));
  });

  it('requires of a request what the model requires', () => {
    const theirs = ofSdk(exported.get(`${operation}Request$`));
    expect(membersOf(ofOurs(requestSchema(operation)))).toEqual(membersOf(theirs));
  });
});

describe('the modelled fault', () => {
  const modelled = Object.entries(faults).filter(([, { kind }]) => kind === 'modelled');

  it.each(modelled)('%s has the status and the code of the model', (name, fault) => {
    const parts = exported.get(`${name}$`);
    const traits: unknown = Array.isArray(parts) ? parts[3] : undefined;
    const { httpError, awsQueryError } = isObject(traits) ? traits : {};
    expect(fault.statuses).toEqual(httpError === 404 ? [400, 404] : [httpError]);
    expect(awsQueryError).toEqual([fault.queryCode ?? name, httpError]);
  });

  it('is one of eight where it answers CreateSnapshot', () => {
    const names = modelled
      .filter(([, fault]) => fault.operations.includes('CreateSnapshot'))
      .map(([name]) => name);
    expect(names.toSorted()).toEqual([
      'ClusterNotFoundFault',
      'InvalidClusterStateFault',
      'InvalidParameterCombinationException',
      'InvalidParameterValueException',
      'ServiceLinkedRoleNotFoundFault',
      'SnapshotAlreadyExistsFault',
      'SnapshotQuotaExceededFault',
      'TagQuotaPerResourceExceeded',
    ]);
  });
});

describe('the enum of DataTiering', () => {
  it('is that of the model', () => {
    const schema = at(responseSchema('CreateSnapshot'), '/properties/Snapshot/properties/DataTiering/enum');
    expect(new Set(Array.isArray(schema) ? schema : [])).toEqual(
      new Set(Object.values(sdk.DataTieringStatus)),
    );
  });
});
