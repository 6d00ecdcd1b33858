import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotated } from '../../harness/generate/testing/annotated.js';
import { brokenConstraints } from '../../spec/model.js';
import { at, isObject, type JsonObject } from '../../spec/json.js';
import { emptyInputs, wrongMembers, wrongPairs } from './wrong-members.js';

const bare: JsonObject = {
  type: 'object',
  required: ['Name'],
  properties: { Name: { type: 'string', minLength: 1 }, Tags: { type: 'array', items: { type: 'string' } } },
};
const wider: JsonObject = {
  ...bare,
  properties: { Name: { type: 'string', minLength: 1 }, Tags: { type: 'array' }, Count: { type: 'integer' } },
};

/** The members in which an input is wrong. */
function wrongIn(schema: JsonObject, input: JsonObject): string[] {
  const broken = brokenConstraints(schema, input).map(
    ({ constraint }) => constraint.pointer.split('/')[1] ?? '',
  );
  return [...new Set(broken)].toSorted();
}

describe('wrong members', () => {
  it('are wrong in one member', () => {
    const schema = annotated(bare);
    for (const [member, arbitrary] of wrongMembers(schema, {}))
      for (const input of fc.sample(arbitrary, { seed: 1, numRuns: 20 }))
        expect(wrongIn(schema, input)).toEqual([member]);
  });

  it('are those that a MUST speaks of', () => {
    const schema = annotated({ ...bare, required: [] });
    const { properties } = schema;
    const mild: JsonObject = JSON.parse(JSON.stringify(at(properties, '/Name')).replaceAll('MUST', 'SHOULD'));
    const milder = { ...schema, properties: { ...(isObject(properties) ? properties : {}), Name: mild } };
    expect([...wrongMembers(milder, {}).keys()]).toEqual(['Tags']);
  });
});

describe('pairs of wrong members', () => {
  it('are wrong in both', () => {
    const schema = annotated(bare);
    const [pair] = wrongPairs(wrongMembers(schema, {}));
    expect(pair?.name).toBe('Name and Tags');
    for (const input of fc.sample(pair?.arbitrary ?? fc.constant({}), { seed: 1, numRuns: 20 }))
      expect(wrongIn(schema, input)).toEqual(['Name', 'Tags']);
  });

  it('are made of a new member with no other change', () => {
    const names = wrongPairs(wrongMembers(annotated(wider), {})).map(({ name }) => name);
    expect(names).toEqual(['Name and Tags', 'Name and Count', 'Tags and Count']);
  });
});

it('empty inputs have no required member', () => {
  expect(emptyInputs(wider)).toEqual([{}, { Tags: [] }, { Count: null }]);
});
