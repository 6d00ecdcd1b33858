import { describe, expect, it } from 'vitest';
import { bodyOf, type Body } from './body.js';

const whole = '{"ClusterName":"a","SnapshotName":"b"}';
const withKey = (value: string): string => `{"ClusterName":"a","KmsKeyId":${value}}`;
const kindOf = (body: string | Uint8Array): Body['kind'] =>
  bodyOf({ method: 'POST', path: '/', headers: {}, body: Buffer.from(body) }).kind;

describe('the body of a request', () => {
  it.each<[Body['kind'], string]>([
    ['object', whole],
    ['object', ` ${whole}\n`],
    ['object', '{"a":"{"}'],
    ['other-json', 'null'],
    ['other-json', `[${whole}]`],
    ['other-json', '"x"'],
    ['empty', ''],
    ['marked', `\ufeff${whole}`],
    ['trailing-comma', '{"ClusterName":"a",}'],
    ['trailing-comma', '{"Tags":[{"Key":"a"},]}'],
    ['extended', `${whole}x`],
    ['extended', `${whole}${whole}`],
    ['extended', `${whole}}`],
    ['extended', whole.replaceAll('"', "'")],
    ['extended', '{ClusterName:"a"}'],
    ['extended', withKey('NaN')],
    ['extended', withKey('01')],
    ['extended', withKey('"\u0000"')],
    ['extended', withKey('"\\x41"')],
    ['extended', '{"a":"\\"}"}x'],
    ['not-json', ' '],
    ['not-json', whole.slice(0, -1)],
    ['not-json', '{"a":"}'],
    ['not-json', withKey('"\\"')],
    ['not-json', 'Action=CreateSnapshot'],
    ['not-json', '<CreateSnapshot/>'],
    ['not-json', `x${whole}`],
    ['not-json', '{"a":{}'],
  ])('is %s: %j', (kind, body) => {
    expect(kindOf(body)).toBe(kind);
  });

  it('in bytes that are not UTF-8 is read leniently', () => {
    expect(kindOf(Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff), Buffer.from('"}')]))).toBe(
      'extended',
    );
    expect(kindOf(Buffer.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00))).toBe('not-json');
  });
});
