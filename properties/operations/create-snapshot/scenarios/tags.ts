import fc from 'fast-check';
import { isObject, type JsonObject } from '../../../../spec/json.js';
import { stringClasses } from '../../../../harness/generate/alphabet.js';
import { ofLength } from '../../../../harness/generate/strings.js';
import type { Scenario, Stratum } from '../../../scenario.js';
import { lookAt } from '../../../vocabulary/look.js';

const word = fc.stringMatching(/^[a-z]{1,6}$/);

/** One tag, as a request's `Tags`. */
function one(name: string, tag: fc.Arbitrary<JsonObject>): Stratum<JsonObject> {
  return { name, arbitrary: tag.map((only) => ({ Tags: [only] })) };
}

const many = (min: number, max: number) =>
  fc
    .uniqueArray(fc.tuple(word, fc.nat({ max: 999 })), {
      minLength: min,
      maxLength: max,
      selector: ([key]) => key,
      size: 'max',
    })
    .map((pairs) => ({ Tags: pairs.map(([Key, value]) => ({ Key, Value: `v${value}` })) }));

const words = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  'NaN',
  'None',
  'Key',
  'Value',
  'Tags',
  'default',
  '0',
  '-1',
  '1e3',
];

const usable = stringClasses.map(({ name, arbitrary }) => ({
  name,
  arbitrary: arbitrary.filter((text) => !/^aws:/i.test(text)),
}));

const scenario: Scenario<JsonObject> = {
  name: 'tags',
  title: 'Creates snapshots with all kinds of tags and lists their tags.',
  needs: ['ListTags'],
  share: 0.8,
  strata: [
    ...usable.map(({ name, arbitrary }) =>
      one(
        `a key of ${name}`,
        arbitrary.map((Key) => ({ Key, Value: 'v' })),
      ),
    ),
    ...usable.map(({ name, arbitrary }) =>
      one(
        `a value of ${name}`,
        arbitrary.map((Value) => ({ Key: 'k', Value })),
      ),
    ),
    one('no value', fc.constant({ Key: 'k' })),
    one('a null value', fc.constant({ Key: 'k', Value: null })),
    one('an empty value', fc.constant({ Key: 'k', Value: '' })),
    one(
      'the longest key',
      ofLength(128).map((Key) => ({ Key, Value: 'v' })),
    ),
    one(
      'the longest value',
      ofLength(256).map((Value) => ({ Key: 'k', Value })),
    ),
    { name: 'some tags', arbitrary: many(2, 9) },
    { name: 'many tags', arbitrary: many(45, 49) },
    { name: 'fifty tags', arbitrary: many(50, 50) },
    {
      name: 'keys that differ only in case',
      arbitrary: word.map((key) => ({
        Tags: [
          { Key: key, Value: 'lower' },
          { Key: key.toUpperCase(), Value: 'upper' },
        ],
      })),
    },
    {
      name: 'keys that differ only in composition',
      arbitrary: fc.constant({
        Tags: [
          { Key: 'caf\u00e9', Value: 'composed' },
          { Key: 'cafe\u0301', Value: 'decomposed' },
        ],
      }),
    },
    {
      name: 'keys that differ only in a trailing space',
      arbitrary: word.map((key) => ({
        Tags: [
          { Key: key, Value: 'bare' },
          { Key: `${key} `, Value: 'spaced' },
        ],
      })),
    },
    {
      name: 'words of languages and protocols',
      arbitrary: fc.constant({ Tags: words.map((word) => ({ Key: word, Value: word })) }),
    },
    {
      name: 'one value twice',
      arbitrary: word.map((value) => ({
        Tags: [
          { Key: 'a', Value: value },
          { Key: 'b', Value: value },
        ],
      })),
    },
  ],
  async act(input, context) {
    const { name } = await context.leaseCluster();
    const snapshot = context.freshName();
    const tags = Array.isArray(input['Tags']) ? input['Tags'].filter(isObject) : [];
    await context.call('CreateSnapshot', {
      ClusterName: name,
      SnapshotName: snapshot,
      Tags: tags,
    });
    await lookAt(context, snapshot);
  },
};

export default scenario;
