import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from './json.js';
import { brokenConstraints, brokenInRequest, requestSchema } from './model.js';

const valid = { ClusterName: 'my-cluster', SnapshotName: 'my-snapshot' };
const tags = (count: number): Json => Array.from({ length: count }, (_, index) => ({ Key: `k${index}` }));

/** What is broken in a request, as `place rule`. */
const broken = (value: Json): string[] =>
  brokenInRequest('CreateSnapshot', value).map(
    ({ instancePointer, constraint }) => `${instancePointer} ${constraint.rule.id}`,
  );

describe('a request that keeps every constraint', () => {
  it.each<[string, Json]>([
    ['has the required members', valid],
    ['has null where a member is optional', { ...valid, KmsKeyId: null, Tags: null }],
    [
      'has tags with null, empty and absent values',
      { ...valid, Tags: [{ Key: 'a', Value: null }, { Key: 'b', Value: '' }, { Key: 'c' }] },
    ],
    ['has fifty tags', { ...valid, Tags: tags(50) }],
    ['has no tags', { ...valid, Tags: [] }],
    ['has keys that differ in case', { ...valid, Tags: [{ Key: 'a' }, { Key: 'A' }] }],
    [
      'has the longest names and tags, counted in code points',
      { ...valid, SnapshotName: 'a'.repeat(40), Tags: [{ Key: '😀'.repeat(128), Value: '😀'.repeat(256) }] },
    ],
    ['has a member that the model lacks', { ...valid, Unknown: [null] }],
  ])('%s', (_name, value) => {
    expect(broken(value)).toEqual([]);
  });
});

describe('a request that breaks one constraint breaks no other', () => {
  it.each<[Json, string]>([
    [{ ...valid, ClusterName: null }, '/ClusterName cluster-name-required'],
    [{ SnapshotName: 'a' }, '/ClusterName cluster-name-required'],
    [{ ...valid, ClusterName: '' }, '/ClusterName cluster-name-required'],
    [{ ...valid, ClusterName: 1 }, '/ClusterName cluster-name-type'],
    [{ ...valid, SnapshotName: null }, '/SnapshotName snapshot-name-required'],
    [{ ...valid, SnapshotName: '' }, '/SnapshotName snapshot-name-required'],
    [{ ...valid, SnapshotName: ['a'] }, '/SnapshotName snapshot-name-type'],
    [{ ...valid, SnapshotName: 'a'.repeat(41) }, '/SnapshotName snapshot-name-length'],
    [{ ...valid, SnapshotName: 'a--b' }, '/SnapshotName snapshot-name-characters'],
    [{ ...valid, SnapshotName: 'a-' }, '/SnapshotName snapshot-name-characters'],
    [{ ...valid, SnapshotName: '1a' }, '/SnapshotName snapshot-name-characters'],
    [{ ...valid, SnapshotName: 'a\n' }, '/SnapshotName snapshot-name-characters'],
    [{ ...valid, KmsKeyId: {} }, '/KmsKeyId kms-key-id-type'],
    [{ ...valid, Tags: {} }, '/Tags tags-type'],
    [{ ...valid, Tags: [{ Key: 'a' }, null] }, '/Tags/1 tag-type'],
    [{ ...valid, Tags: [{ Value: 'a' }] }, '/Tags/0/Key tag-key-required'],
    [{ ...valid, Tags: [{ Key: 'a' }, { Key: null }] }, '/Tags/1/Key tag-key-required'],
    [{ ...valid, Tags: [{ Key: 'a' }, { Key: false }] }, '/Tags/1/Key tag-key-type'],
    [{ ...valid, Tags: [{ Key: '' }] }, '/Tags/0/Key tag-key-empty'],
    [{ ...valid, Tags: [{ Key: '😀'.repeat(129) }] }, '/Tags/0/Key tag-key-length'],
    [{ ...valid, Tags: [{ Key: 'AWS:a' }] }, '/Tags/0/Key tag-key-reserved'],
    [{ ...valid, Tags: [{ Key: 'a', Value: 0 }] }, '/Tags/0/Value tag-value-type'],
    [{ ...valid, Tags: [{ Key: 'a', Value: 'v'.repeat(257) }] }, '/Tags/0/Value tag-value-length'],
    [
      {
        ...valid,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'a', Value: '2' },
        ],
      },
      '/Tags tag-keys-repeated',
    ],
    [{ ...valid, Tags: tags(51) }, '/Tags tags-over-fifty'],
    [[], ' request-type'],
  ])('%j', (value, expected) => {
    expect(broken(value)).toEqual([expected]);
  });

  it('except that more than 200 tags are more than 50', () => {
    expect(broken({ ...valid, Tags: tags(201) }).toSorted()).toEqual([
      '/Tags tags-over-fifty',
      '/Tags tags-over-two-hundred',
    ]);
  });
});

describe('brokenConstraints', () => {
  it('names every place that breaks a constraint', () => {
    expect(broken({ ClusterName: '', Tags: [{ Key: 1 }, { Key: 'a' }, {}] }).toSorted()).toEqual([
      '/ClusterName cluster-name-required',
      '/SnapshotName snapshot-name-required',
      '/Tags/0/Key tag-key-type',
      '/Tags/2/Key tag-key-required',
    ]);
  });

  it('tells two constraints of one keyword at one place apart', () => {
    const rule = (id: string): JsonObject => ({ id, title: 'T.', level: 'MAY', source: 'model', quote: 'q' });
    const schema: JsonObject = {
      type: 'array',
      maxItems: 3,
      allOf: [{ maxItems: 1, rules: { maxItems: rule('one') } }],
      rules: { type: rule('list'), maxItems: rule('three') },
    };
    expect(brokenConstraints(schema, [1, 2]).map(({ constraint }) => constraint.rule.id)).toEqual(['one']);
  });

  it('does not report constraints without a rule', () => {
    expect(brokenConstraints({ partial: true, type: 'string' }, 1)).toEqual([]);
  });

  it('compiles a schema once', () => {
    const schema = requestSchema('CreateSnapshot');
    expect(requestSchema('CreateSnapshot')).toBe(schema);
    expect(brokenConstraints(schema, {}).length).toBe(2);
  });
});

describe('the message shows the place and the value found', () => {
  const message = (value: Json): string | undefined => brokenInRequest('CreateSnapshot', value)[0]?.message;

  it.each<[Json, string]>([
    [{ SnapshotName: 'a' }, '/ClusterName is missing'],
    [{ ...valid, ClusterName: 5 }, '/ClusterName must be string but is 5'],
    [{ ...valid, Tags: [{ Key: 'aws:a' }] }, '/Tags/0/Key must not begin with "aws:" but is "aws:a"'],
    [
      { ...valid, Tags: [{ Key: 'a' }, { Key: 'a' }] },
      '/Tags must not have two items with the same Key but is [{"Key":"a"},{"Key":"a"}]',
    ],
  ])('%j', (value, expected) => {
    expect(message(value)).toBe(expected);
  });

  const annotated = (schema: JsonObject): JsonObject => ({
    ...schema,
    partial: true,
    rules: Object.fromEntries(
      Object.keys(schema)
        .filter((keyword) => keyword !== 'properties')
        .map((keyword) => [
          keyword,
          { id: `rule-${keyword.toLowerCase()}`, title: 'T.', level: 'MAY', source: 'model', quote: 'q' },
        ]),
    ),
  });

  it.each<[JsonObject, Json, string]>([
    [{ type: 'string', enum: ['a', 'b'] }, 'c', 'the whole must be one of "a", "b" but is "c"'],
    [{ type: 'integer', const: 5 }, 6, 'the whole must be 5 but is 6'],
    [
      { type: 'object', properties: {}, additionalProperties: false },
      { a: 1 },
      'the whole must not have the member "a" but is {"a":1}',
    ],
  ])('and what %j demands, where ajv says less', (schema, value, expected) => {
    expect(brokenConstraints(annotated(schema), value).map((violation) => violation.message)).toEqual([
      expected,
    ]);
  });

  it('shortened, without cutting a character in half', () => {
    const found = message({ ...valid, Tags: [{ Key: 'a', Value: `x${'😀'.repeat(300)}` }] });
    expect(found).toMatch(/but is "x😀+… \(603 characters\)$/u);
    expect(encodeURIComponent(found ?? '')).not.toBe('');
  });
});
