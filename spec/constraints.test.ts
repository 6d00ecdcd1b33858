import { describe, expect, it } from 'vitest';
import { constraintsOf } from './constraints.js';
import type { JsonObject } from './json.js';

const rule = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  title: 'It is so.',
  level: 'MUST',
  source: 'model',
  quote: 'so',
  ...more,
});

/** A list of objects with one required member, every constraint annotated. */
const schema: JsonObject = {
  type: 'array',
  items: {
    type: 'object',
    required: ['a/b'],
    properties: { 'a/b': { type: 'string', rules: { type: rule('member-type') } } },
    rules: { type: rule('item-type'), required: { 'a/b': rule('member-required') } },
  },
  allOf: [{ maxItems: 2, rules: { maxItems: rule('at-most-two') } }],
  rules: { type: rule('list-type') },
};

/** A string schema with one rule, for `minLength`. */
const text = (ofMinLength: JsonObject): JsonObject => ({
  type: 'string',
  minLength: 1,
  rules: { type: rule('text-type'), minLength: ofMinLength },
});

describe('constraintsOf', () => {
  it('answers each constraint at its place in the instance', () => {
    expect(constraintsOf(schema).map(({ pointer, keyword, rule: { id } }) => [pointer, keyword, id])).toEqual(
      [
        ['', 'type', 'list-type'],
        ['', 'maxItems', 'at-most-two'],
        ['/*', 'type', 'item-type'],
        ['/*/a~1b', 'required', 'member-required'],
        ['/*/a~1b', 'type', 'member-type'],
      ],
    );
  });

  it('resolves the source, and carries faults and acceptance', () => {
    const more = { faults: ['ClusterNotFoundFault'], acceptance: 'allowed' };
    const [, found] = constraintsOf(text(rule('text-empty', more)));
    expect(found?.rule).toEqual({
      id: 'text-empty',
      title: 'It is so.',
      level: 'MUST',
      source: {
        tier: 'model',
        title: expect.any(String),
        url: expect.stringMatching(/^https:/),
        quote: 'so',
      },
      ...more,
    });
  });

  it('resolves a reference to a rule elsewhere in the schema, with faults of its own', () => {
    const whole = rule('name-required', { faults: ['ValidationError'], acceptance: 'forbidden' });
    const reference = { id: 'name-required', faults: ['ClusterNotFoundFault'] };
    const found = constraintsOf({
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string', minLength: 1, rules: { type: rule('a'), minLength: reference } } },
      rules: { type: rule('b'), required: { a: whole } },
    });
    const [required, empty] = found.filter(({ rule: { id } }) => id === 'name-required');
    expect([required?.keyword, empty?.keyword]).toEqual(['required', 'minLength']);
    expect(required?.rule.faults).toEqual(['ValidationError']);
    expect(empty?.rule).toEqual({ ...required?.rule, faults: ['ClusterNotFoundFault'] });
  });

  it('finds a constraint that was added, with no other change', () => {
    const before = constraintsOf(text(rule('text-empty')));
    const after = constraintsOf({
      ...text(rule('text-empty')),
      maxLength: 9,
      rules: {
        type: rule('text-type'),
        minLength: rule('text-empty'),
        maxLength: rule('text-length'),
      },
    });
    expect(after.length).toBe(before.length + 1);
  });

  it('lets constraints stand without a rule where a schema around them is partial', () => {
    expect(constraintsOf({ partial: true, type: 'array', items: { type: 'string' } })).toEqual([]);
    expect(() =>
      constraintsOf({ type: 'object', rules: { type: rule('t') }, properties: { a: { type: 'string' } } }),
    ).toThrow('The annotation at /a has no rule for "type".');
  });
});

describe('a doctored annotation', () => {
  const { id: _, ...withoutId } = rule('x');

  it.each<[string, JsonObject, string]>([
    [
      'misspells a member',
      rule('x', { acceptence: 'allowed' }),
      'has a rule for "minLength" with a member "acceptence"',
    ],
    ['lacks a member', withoutId, 'has a rule for "minLength" that must have required property \'id\'.'],
    [
      'has an id that is no slug',
      rule('Not A Slug'),
      'has a rule for "minLength" whose "id" must match pattern',
    ],
    [
      'has a level of its own',
      rule('x', { level: 'COULD' }),
      'has a rule for "minLength" whose "level" must be equal to one',
    ],
    ['has a title that is no sentence', rule('x', { title: 'so' }), 'whose "title" must match pattern'],
    [
      'names a fault that is none',
      rule('x', { faults: ['NoFault'] }),
      'names the fault "NoFault", which spec/faults.json does not list.',
    ],
    ['names no fault at all', rule('x', { faults: [] }), 'whose "faults" must NOT have fewer than 1 items'],
    ['cites an unknown source', rule('x', { source: 'hearsay' }), '"hearsay" is no source.'],
    ['has the id of another', rule('text-type'), 'has the id "text-type" of another rule.'],
    ['refers to no rule', { id: 'text' }, 'refers to the rule "text", which this schema does not have.'],
    ['refers with an unknown fault', { id: 'text-type', faults: ['NoFault'] }, 'names the fault "NoFault"'],
  ])('that %s is an error', (_name, ofMinLength, sentence) => {
    expect(() => constraintsOf(text(ofMinLength))).toThrow(sentence);
  });

  it('for a keyword or member that does not stand there is an error', () => {
    expect(() => constraintsOf({ type: 'string', rules: { type: rule('t'), maxLength: rule('x') } })).toThrow(
      'The annotation at the root has a rule for "maxLength", which does not stand beside it.',
    );
    expect(() =>
      constraintsOf({
        type: 'object',
        required: ['a'],
        rules: { type: rule('t'), required: { a: rule('a'), b: rule('b') } },
      }),
    ).toThrow('has a rule for "b", which does not stand beside it.');
  });

  it('missing for a required member is an error', () => {
    expect(() => constraintsOf({ type: 'object', required: ['a'], rules: { type: rule('t') } })).toThrow(
      'The annotation at the root has no rule for the required "a".',
    );
  });
});
