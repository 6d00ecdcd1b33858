import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { arnLike, brokenArns } from '../../../vocabulary/wrong-arns.js';
import { makeSnapshot } from '../../../vocabulary/available-snapshot.js';
import { refuseThenCorrect } from '../../../vocabulary/corrected.js';
import { arnOf, listTags, look, lookAt } from '../../../vocabulary/look.js';

/** The value that the tag `b` gets in place of `2`. */
type Input = { readonly [member: string]: Json; readonly value: string };

const own = [
  { Key: 'a', Value: '1' },
  { Key: 'b', Value: '2' },
];

const scenario: Scenario<Input> = {
  name: 'tag-resource.changes',
  title: 'Puts tags on one of two snapshots, too many, just enough and some anew, and takes some off again.',
  needs: ['DescribeSnapshots', 'ListTags', 'UntagResource'],
  share: 0.01,
  strata: [
    {
      name: 'another value',
      arbitrary: fc.stringMatching(/^[a-z]{0,6}$/).map((value) => ({ value })),
    },
  ],
  async act({ value }, context) {
    const { name } = await context.leaseCluster();
    const other = await makeSnapshot(context, name, { Tags: own });
    const snapshot = await makeSnapshot(context, name, { Tags: own });
    const described = await look(context, snapshot);
    const ResourceArn = described && arnOf(described);
    if (ResourceArn === undefined) return;
    const listed = (): Promise<unknown> => listTags(context, ResourceArn);
    const missing = arnLike(ResourceArn, context.freshName());
    const noArns = [missing, ...brokenArns(ResourceArn)];

    const Tags = [
      { Key: 'A', Value: 'capital' },
      { Key: 'b', Value: value },
    ];
    await refuseThenCorrect(context, {
      operation: 'TagResource',
      wrong: [
        { ResourceArn, Tags: [{ Key: 'a', Value: 'refused' }, ...keys(49)] },
        { ResourceArn: missing, Tags: [{ Key: 5 }] },
        ...noArns.map((arn) => ({ ResourceArn: arn, Tags: [{ Key: 'b', Value: 'refused' }] })),
      ],
      right: { ResourceArn, Tags },
      look: listed,
    });
    // Just as many tags as a resource may have, and at that one more value for one that is there.
    for (const more of [keys(47), [{ Key: 'a', Value: 'again' }]]) {
      await context.call('TagResource', { ResourceArn, Tags: more });
      await listed();
    }
    await refuseThenCorrect(context, {
      operation: 'UntagResource',
      wrong: [
        { ResourceArn: missing, TagKeys: 5 },
        ...noArns.map((arn) => ({ ResourceArn: arn, TagKeys: ['b'] })),
        { ResourceArn, TagKeys: ['B', 'never there'] },
      ],
      right: { ResourceArn, TagKeys: ['a', 'key1'] },
      look: listed,
    });
    await context.call('UntagResource', { ResourceArn, TagKeys: ['b', 'never there'] });
    await listed();
    await context.call('TagResource', { ResourceArn, Tags: [{ Key: 'a', Value: 'back' }] });
    for (const each of [snapshot, other]) await lookAt(context, each);
  },
};

/** So many tags of different keys. */
function keys(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({ Key: `key${index}`, Value: '' }));
}

export default scenario;
