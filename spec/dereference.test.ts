import { describe, expect, it } from 'vitest';
import { dereference } from './dereference.js';
import type { JsonObject } from './json.js';

const documents: Readonly<Record<string, JsonObject>> = {
  tag: { $id: 'tag', $schema: 's', type: 'object', properties: { Key: { $ref: 'key' } } },
  key: { $id: 'key', type: 'string' },
  ring: { $id: 'ring', items: { $ref: 'ring' } },
};
const find = (id: string) => documents[id];

describe('dereference', () => {
  it('puts in what references name, without its head, at any depth', () => {
    expect(dereference({ allOf: [{ $ref: 'tag' }] }, find)).toEqual({
      allOf: [{ type: 'object', properties: { Key: { type: 'string' } } }],
    });
  });

  it.each([
    [{ $ref: 'nobody' }, 'The reference "nobody" names no schema.'],
    [{ $ref: 'key', minLength: 1 }, 'The reference "key" stands beside other keywords.'],
    [{ $ref: 'ring' }, 'The reference "ring" leads back to itself.'],
  ])('refuses %j', (schema, sentence) => {
    expect(() => dereference(schema, find)).toThrow(sentence);
  });
});
