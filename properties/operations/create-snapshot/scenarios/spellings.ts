import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../../../spec/json.js';
import type { Scenario } from '../../../scenario.js';
import { lookAt } from '../../../vocabulary/look.js';

/** The body, in which `{cluster}` and `{snapshot}` stand for the names, and which of its characters are escaped. */
type Input = {
  readonly [member: string]: Json;
  readonly body: string;
  readonly escape: 'none' | 'members' | 'values' | 'all';
};

const plain = '{"ClusterName":"{cluster}","SnapshotName":"{snapshot}","Tags":[{"Key":"a/b","Value":"ü"}]}';
const asked: JsonObject = { Tags: [{ Key: 'a/b', Value: 'ü' }] };

/** The tokens of `plain`: white space may stand around each. */
const tokens = plain.match(/"[^"]*"|[{}[\]:,]/g) ?? [];
const blank = fc.stringMatching(/^[ \t\r\n]{0,4}$/);
const spaced = fc
  .array(blank, { minLength: tokens.length, maxLength: tokens.length })
  .map((blanks) => tokens.map((token, index) => token + (blanks[index] ?? '')).join(''));

const bodyOf = (body: Arbitrary<string>, escape: Input['escape'] = 'none'): Arbitrary<Input> =>
  body.map((text) => ({ body: text, escape }));
const extra = (members: readonly string[]): Arbitrary<Input> =>
  bodyOf(fc.constantFrom(...members).map((member) => `{${member},${plain.slice(1)}`));

const scenario: Scenario<Input> = {
  name: 'spellings',
  title: 'Sends valid requests in other spellings of JSON, with null members and with unknown members.',
  needs: [],
  share: 0.16,
  strata: [
    { name: 'white space between', arbitrary: bodyOf(spaced) },
    {
      name: 'white space around',
      arbitrary: bodyOf(
        fc.constantFrom(' ', '\n', '\r\n\t', ' '.repeat(9_000)).map((s) => `${s}${plain}${s}`),
      ),
    },
    {
      name: 'indented',
      arbitrary: bodyOf(fc.constantFrom(1, 2, '\t').map((by) => JSON.stringify(JSON.parse(plain), null, by))),
    },
    { name: 'escaped member names', arbitrary: bodyOf(fc.constant(plain), 'members') },
    { name: 'escaped values', arbitrary: bodyOf(fc.constant(plain), 'values') },
    { name: 'everything escaped', arbitrary: bodyOf(fc.constant(plain), 'all') },
    { name: 'an escaped slash', arbitrary: bodyOf(fc.constant(plain.replace('a/b', 'a\\/b'))) },
    {
      name: 'another order',
      arbitrary: bodyOf(
        fc.constant(
          '{"Tags":[{"Value":"ü","Key":"a/b"}],"SnapshotName":"{snapshot}","ClusterName":"{cluster}"}',
        ),
      ),
    },
    {
      name: 'a null member',
      arbitrary: bodyOf(fc.constant(`{"KmsKeyId":null,${plain.slice(1)}`)),
    },
    {
      name: 'an unknown member',
      arbitrary: extra([
        '"Unknown":1',
        '"unknown":null',
        '"Unknown":{"a":[]}',
        '"clusterName":"{snapshot}x"',
        '"tags":[]',
      ]),
    },
    {
      name: 'a member of another operation',
      arbitrary: extra(['"TargetBucket":"b"', '"MaxResults":1', '"FinalSnapshotName":"f"']),
    },
    {
      name: 'a member every object inherits',
      arbitrary: extra([
        '"__proto__":{"ClusterName":"{snapshot}x"}',
        '"constructor":"x"',
        '"toString":1',
        '"":1',
      ]),
    },
  ],
  async act({ body, escape }, context) {
    const { name } = await context.leaseCluster();
    const SnapshotName = context.freshName();
    const filled = body.replaceAll('{cluster}', name).replaceAll('{snapshot}', SnapshotName);
    await context.spell(
      'CreateSnapshot',
      { ClusterName: name, SnapshotName, ...asked },
      written(filled, escape),
    );
    await lookAt(context, SnapshotName);
  },
};

/** The same text with characters of its strings written as `\\uXXXX`. */
function written(body: string, escape: Input['escape']): string {
  if (escape === 'none') return body;
  return body.replace(/"([^"\\]*)"(\s*:)?/g, (whole, inner: string, colon: string | undefined) => {
    const isMember = colon !== undefined;
    if (escape !== 'all' && isMember !== (escape === 'members')) return whole;
    const escaped = [...inner].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `"${escaped.join('')}"${colon ?? ''}`;
  });
}

export default scenario;
