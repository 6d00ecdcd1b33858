import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../../../spec/json.js';
import type { Scenario, Stratum } from '../../../scenario.js';
import { look } from '../../../vocabulary/look.js';

/** A body in which `{cluster}` and `{snapshot}` stand for the names: as text in one of two encodings, or as bytes in hexadecimal. */
type Input = {
  readonly [member: string]: Json;
  readonly body: string;
  readonly encoding: 'text' | 'hex' | 'utf-16';
};

const request = '{"ClusterName":"{cluster}","SnapshotName":"{snapshot}"}';

function text(name: string, arbitrary: Arbitrary<string>): Stratum<Input> {
  return { name, arbitrary: arbitrary.map((body) => ({ body, encoding: 'text' })) };
}

function bytes(name: string, arbitrary: Arbitrary<Buffer>): Stratum<Input> {
  return { name, arbitrary: arbitrary.map((body) => ({ body: body.toString('hex'), encoding: 'hex' })) };
}

const tail = fc.constantFrom('x', '}', ']', ',', '{}', 'null', '\u0000', '/* */', '"');
const number = fc.constantFrom('NaN', 'Infinity', '-Infinity', '01', '1.', '.5', '+1', '0x10', '1e');
const member = (value: string): string =>
  `{"ClusterName":"{cluster}","SnapshotName":"{snapshot}","KmsKeyId":${value}}`;

const scenario: Scenario<Input> = {
  name: 'malformed-body',
  title: 'Sends bodies that are not a JSON object.',
  needs: [],
  share: 0.5,
  strata: [
    text('empty', fc.constant('')),
    text('white space', fc.constantFrom(' ', '\n', '\t\r\n ')),
    text('null', fc.constant('null')),
    text('an array', fc.constantFrom('[]', `[${request}]`, '[[]]')),
    text('a string', fc.constantFrom('"x"', '""', JSON.stringify(request))),
    text('a number', fc.constantFrom('0', '-1', '1e400', '123456789012345678901234567890')),
    text('a boolean', fc.constantFrom('true', 'false')),
    text(
      'truncated',
      fc.integer({ min: 1, max: request.length - 1 }).map((length) => request.slice(0, length)),
    ),
    text(
      'trailing text',
      tail.map((after) => request + after),
    ),
    text('a leading byte-order mark', fc.constant(`\ufeff${request}`)),
    text('single quotes', fc.constant(request.replaceAll('"', "'"))),
    text('unquoted members', fc.constant('{ClusterName:"{cluster}",SnapshotName:"{snapshot}"}')),
    text('a trailing comma', fc.constant('{"ClusterName":"{cluster}","SnapshotName":"{snapshot}",}')),
    text('a number JSON does not have', number.map(member)),
    text('a raw control character', fc.constantFrom('"\u0000"', '"\n"', '"\t"', '"\u001f"').map(member)),
    text('a broken escape', fc.constantFrom('"\\x41"', '"\\u12"', '"\\"').map(member)),
    text('form encoding', fc.constant('Action=CreateSnapshot&ClusterName={cluster}&SnapshotName={snapshot}')),
    text('XML', fc.constant('<CreateSnapshot><ClusterName>{cluster}</ClusterName></CreateSnapshot>')),
    text(
      'a member twice',
      fc.constantFrom(
        `{"SnapshotName":"{snapshot}x",${request.slice(1)}`,
        `${request.slice(0, -1)},"ClusterName":"{snapshot}x"}`,
        `{"Tags":[{"Key":"a","Key":"b"}],${request.slice(1)}`,
      ),
    ),
    text('a number out of bounds', fc.constantFrom('1e400', '-1e400', '1e-400', '9'.repeat(400)).map(member)),
    text('two values', fc.constantFrom(`${request}${request}`, `${request}\n${request}`)),
    text(
      'deep nesting',
      fc.constantFrom(100, 2_000, 20_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    ),
    bytes(
      'bytes that are not UTF-8',
      fc.constantFrom('ff', 'c3', 'eda080', 'f5808080', 'c080').map(invalidUtf8),
    ),
    {
      name: 'UTF-16',
      arbitrary: fc.constant({ body: `\ufeff${request}`, encoding: 'utf-16' }),
    },
    bytes(
      'random bytes',
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((array) => Buffer.from(array)),
    ),
  ],
  async act({ body, encoding }, context) {
    const ClusterName = (await context.leaseCluster()).name;
    const SnapshotName = context.freshName();
    const fill = (text: string): string =>
      text.replaceAll('{cluster}', ClusterName).replaceAll('{snapshot}', SnapshotName);
    await context.send('CreateSnapshot', {
      body: encoded(body, encoding, fill),
      intended: { operation: 'CreateSnapshot', input: { ClusterName, SnapshotName } },
    });
    await look(context, SnapshotName);
  },
};

/** A body's bytes, with the names filled in, which are ASCII. */
function encoded(
  body: string,
  encoding: Input['encoding'],
  fill: (text: string) => string,
): string | Uint8Array {
  switch (encoding) {
    case 'text':
      return fill(body);
    case 'utf-16':
      return Buffer.from(fill(body), 'utf16le');
    case 'hex':
      return Buffer.from(fill(Buffer.from(body, 'hex').toString('latin1')), 'latin1');
  }
}

function invalidUtf8(hex: string): Buffer {
  const [before = '', after = ''] = member('"*"').split('*');
  return Buffer.concat([Buffer.from(before), Buffer.from(hex, 'hex'), Buffer.from(after)]);
}

export default scenario;
