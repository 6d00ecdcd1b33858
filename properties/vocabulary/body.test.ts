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
    ['empty', ' \r\n'],
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
  });

  it('in UTF-16 is read by parsers that find out the encoding', () => {
    for (const text of [whole, `\ufeff${whole}`]) {
      const bytes = Buffer.from(text, 'utf16le');
      expect(kindOf(bytes)).toBe('extended');
      expect(kindOf(bytes.swap16())).toBe('extended');
    }
    expect(kindOf(Buffer.from('null', 'utf16le'))).toBe('not-json');
  });
});
