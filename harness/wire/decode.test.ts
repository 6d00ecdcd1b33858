import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';

const decoded = (status: number, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  decode({ status, headers, body: Buffer.from(body) });

describe('an accepted answer', () => {
  it('is its object', () => {
    expect(decoded(200, '{"Snapshot":{"Name":"é"}}')).toEqual({
      kind: 'accepted',
      status: 200,
      body: { Snapshot: { Name: 'é' } },
    });
  });

  it.each([
    ['empty', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['HTML', '<html>'],
    ['cut', '{"a":'],
    ['NaN', '{"a":NaN}'],
    ['a page with an object in its script', '<!DOCTYPE html><script>state = {"a":1}</script>'],
    ['not UTF-8, nor JSON in another encoding', Buffer.from([0x7b, 0xc3, 0x7d])],
    ['a lone surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['nested 200,000 deep', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['nested in objects', '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
  ])('is garbled where it is %s', (_, body) => {
    expect(decoded(200, body)).toMatchObject({
      kind: 'garbled',
      status: 200,
      reason: expect.stringMatching(/./),
    });
  });

  it('counts brackets inside strings as text', () => {
    expect(decoded(200, JSON.stringify({ a: '[{"'.repeat(500) }))).toMatchObject({ kind: 'accepted' });
  });
});

describe('an answer that only a lenient reader can read', () => {
  const text = '{"Snapshot":{"Name":"é }"}}';
  it.each([
    ['behind a byte-order mark', `\ufeff${text}`, ['byte-order-mark']],
    ['before other text', `${text}\n-- served by x {`, ['text-behind']],
    ['before itself', `${text}${text}`, ['text-behind']],
    ['behind other text', `<br />Notice: x\n${text}`, ['text-before']],
    ['in latin-1', Buffer.from(text, 'latin1'), ['not-utf-8']],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), ['not-utf-8']],
    [
      'in latin-1, amid text',
      Buffer.from(`a ${text} b`, 'latin1'),
      ['not-utf-8', 'text-before', 'text-behind'],
    ],
  ])('is read, and what was overlooked is noted: %s', (_, body, leniencies) => {
    const read = { body: JSON.parse(text), leniencies };
    expect(decoded(200, body)).toEqual({ kind: 'accepted', status: 200, ...read });
    expect(decoded(400, body)).toMatchObject({ kind: 'refused', ...read });
  });

  it('notes that a body was compressed', () => {
    expect(decoded(200, text, { 'content-encoding': 'gzip' })).toMatchObject({ leniencies: ['compressed'] });
    expect(decoded(200, text, { 'content-encoding': 'identity' })).not.toHaveProperty('leniencies');
  });

  it('is named by the code of an error in XML', () => {
    const xml =
      '<ErrorResponse><Error><Type>Sender</Type><Code>ClusterNotFoundFault</Code><Message>no</Message></Error></ErrorResponse>';
    expect(decoded(404, xml)).toMatchObject({
      kind: 'refused',
      type: { name: 'ClusterNotFoundFault', place: 'XML' },
      message: 'no',
      body: undefined,
    });
  });
});

describe('an answer of too many values', () => {
  it.each([
    ['items', `[${'0,'.repeat(1_000_000)}0]`],
    ['members', `{${Array.from({ length: 100_000 }, (_, index) => `"${index}":0`).join(',')}}`],
    ['empty objects', `{"Snapshots":[${'{},'.repeat(60_000)}{}]}`],
  ])('is read no further: %s', (_, body) => {
    for (const status of [200, 400])
      expect(decoded(status, body)).toEqual({
        kind: 'lost',
        loss: 'too-large',
        detail: expect.stringMatching(/^the answer holds \d+ values, more than 100000$/),
      });
  });

  it('are counted outside of strings only', () => {
    expect(decoded(200, JSON.stringify({ a: ',[{"'.repeat(200_000) }))).toMatchObject({ kind: 'accepted' });
  });
});

describe('a refusal', () => {
  it.each([
    ['bare', { __type: 'ClusterNotFoundFault' }, '__type'],
    ['namespaced', { __type: 'com.amazonaws.memorydb#ClusterNotFoundFault' }, '__type'],
    ['with a URI', { __type: 'ClusterNotFoundFault:http://internal/coral/' }, '__type'],
    ['namespaced, with a URI', { __type: 'aws.x#ClusterNotFoundFault:http://a#b' }, '__type'],
    ['in `code`', { code: 'ClusterNotFoundFault' }, 'code'],
  ])('is named %s', (_, body, place) => {
    expect(decoded(400, JSON.stringify(body))).toMatchObject({
      kind: 'refused',
      type: { name: 'ClusterNotFoundFault', place },
    });
  });

  it('reads what every further place names, too', () => {
    const headers = { 'x-amzn-errortype': 'Other' };
    const body = Buffer.from('{"__type":"ClusterNotFoundFault","code":"ClusterNotFound"}');
    expect(decode({ status: 400, headers, body })).toMatchObject({
      type: { name: 'ClusterNotFoundFault', place: '__type' },
      otherTypes: [
        { name: 'ClusterNotFound', place: 'code' },
        { name: 'Other', place: 'x-amzn-errortype' },
      ],
    });
  });

  it('is named by its header where the body names nothing', () => {
    const headers = { 'x-amzn-errortype': 'ClusterNotFoundFault:http://internal' };
    expect(decoded(404, '{}', headers)).toMatchObject({
      type: { name: 'ClusterNotFoundFault', place: 'x-amzn-errortype' },
    });
  });

  it('has its message from `message` or `Message`', () => {
    expect(decoded(400, '{"__type":"A","message":"m"}')).toMatchObject({ message: 'm' });
    expect(decoded(400, '{"__type":"A","Message":"M"}')).toMatchObject({ message: 'M' });
  });

  it.each([['<html>'], [''], ['{"__type":5}'], ['{"__type":""}'], ['[]']])('has no name in %j', (body) => {
    expect(decoded(500, body)).toMatchObject({ kind: 'refused', type: undefined });
  });
});

describe('whatever a target sends', () => {
  it('never makes the decoder throw, nor reach a prototype', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(fc.string(), fc.json(), fc.uint8Array()),
        (status, body) => {
          expect(decoded(status, body)).toHaveProperty('kind');
        },
      ),
    );
    decoded(200, '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect('polluted' in {}).toBe(false);
  });
});
