import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { check } from '../findings/check.js';
import type { Expected } from '../findings/expected.js';
import type { Seen } from '../findings/seen.js';
import { decode } from '../wire/decode.js';
import { conditionOf } from './condition-of.js';
import { languages } from './languages.js';
import { emittedTestOf } from './emitted-test-of.js';
import { slotsFinding } from './testing/slots-finding.js';

interface Given {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json | string;
}

/** Whether an emitted test of vitest would pass: its assertion is carried out on answers that are there already. */
function holds(expected: Expected, step: number, given: readonly Given[]): boolean {
  const whole = languages.vitest.emit(
    {
      ...emittedTestOf(slotsFinding),
      statements: [{ kind: 'assert', that: conditionOf(expected, step), step, words: '' }],
    },
    'x',
  );
  const assertion = /const holds = (.*);/.exec(whole)?.[1] ?? 'undefined';
  const helpers = whole.slice(whole.indexOf('\n});\n') + 5).replace(/^import .*$/gm, '');
  const answers = given.map(({ status = 200, headers = {}, body }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, headers, text, json: parsed(text) };
  });
  // The text is our own.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  const judge = new Function('answers', 'names', 'http', 'https', `${helpers}\nreturn ${assertion};`);
  return judge([undefined, ...answers], {}) === true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the suite itself takes the answers as expected. */
function isExpected(expected: Expected, step: number, given: readonly Given[]): boolean {
  const seen = given.map(({ status = 200, headers = {}, body }): Seen => {
    const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const answer = { status, headers, body: bytes };
    return { exchange: { answer, outcome: decode(answer) } };
  });
  return check(expected, step, seen);
}

const shards = (...slots: string[]): Given => ({
  body: { L: slots.map((text) => ({ Configuration: { Slots: text } })) },
});
const items = (...names: string[]): Given => ({ body: { L: names.map((Name) => ({ Name })) } });
const fault = (name: string, status = 400): Given => ({ status, body: { __type: name, message: 'no' } });
const value = (x: Json): Given => ({ body: { X: x } });

type Kinds = Exclude<Expected['kind'], 'sdk-output' | 'sdk-exception'>;

/** Of each kind: an expectation, answers that break it, and answers that keep it. */
const examples: {
  readonly [Kind in Kinds]: readonly (readonly [
    Extract<Expected, { kind: Kind }>,
    readonly Given[],
    readonly Given[],
  ])[];
} = {
  answered: [],
  'no-server-error': [[{ kind: 'no-server-error' }, [{ status: 500, body: {} }], [fault('A')]]],
  accepted: [[{ kind: 'accepted' }, [fault('A')], [value(1)]]],
  refused: [
    [{ kind: 'refused', faults: ['A', 'B'] }, [fault('C')], [fault('ns#B:http://x')]],
    [{ kind: 'refused' }, [value(1)], [fault('C')]],
    [{ kind: 'refused', statuses: [404] }, [fault('C')], [fault('C', 404)]],
  ],
  status: [[{ kind: 'status', oneOf: [400, 404] }, [fault('A', 403)], [fault('A', 404)]]],
  header: [
    [
      { kind: 'header', names: ['x-a', 'x-b'], is: 'present' },
      [value(1)],
      [{ headers: { 'x-b': '1' }, body: {} }],
    ],
    [{ kind: 'header', names: ['x-a'], is: 'absent' }, [{ headers: { 'x-a': '1' }, body: {} }], [value(1)]],
  ],
  'media-type': [
    [
      { kind: 'media-type', is: 'a/b' },
      [{ headers: { 'content-type': 'a/c' }, body: {} }],
      [{ headers: { 'content-type': 'A/B; charset=utf-8' }, body: {} }],
    ],
  ],
  'json-object': [
    [{ kind: 'json-object' }, [{ body: '[1]' }], [value(1)]],
    [
      { kind: 'json-object' },
      [{ body: '{} x' }],
      [{ status: 400, headers: { 'x-amzn-errortype': 'A' }, body: '' }],
    ],
  ],
  error: [
    [{ kind: 'error', has: 'name' }, [{ status: 400, body: {} }], [fault('A')]],
    [{ kind: 'error', has: '__type' }, [{ status: 400, body: { code: 'A' } }], [fault('A')]],
    [{ kind: 'error', has: 'one-name' }, [{ status: 400, body: { __type: 'A', code: 'B' } }], [fault('A')]],
    [{ kind: 'error', has: 'message' }, [{ status: 400, body: { message: ' ' } }], [fault('A')]],
  ],
  equals: [
    [
      { kind: 'equals', pointer: '/X', value: { a: 1, b: [2] } },
      [value({ a: 1, b: 2 })],
      [value({ b: [2], a: 1 })],
    ],
    [{ kind: 'equals', pointer: '/X', value: 'a', ignoringCase: true }, [value('b')], [value('A')]],
    [{ kind: 'equals', pointer: '/L/*/Name', value: 'a' }, [items('a', 'b')], [items('a', 'a')]],
    [{ kind: 'equals', pointer: '/X', value: 'a' }, [value('A')], [value(null)]],
  ],
  'one-of': [[{ kind: 'one-of', pointer: '/X', values: ['a', 1] }, [value('1')], [value(1)]]],
  'ends-with': [[{ kind: 'ends-with', pointer: '/X', text: '/a' }, [value('x/A')], [value('x/a')]]],
  matches: [[{ kind: 'matches', pointer: '/X', pattern: '^a+$', words: 'a' }, [value('ab')], [value('aa')]]],
  range: [[{ kind: 'range', pointer: '/X', min: 1, max: 2 }, [value(3)], [value(2)]]],
  length: [[{ kind: 'length', pointer: '/X', max: 2 }, [value('abc')], [value('a😀')]]],
  type: [
    [{ kind: 'type', pointer: '/X', types: ['integer'] }, [value(1.5)], [value(1)]],
    [{ kind: 'type', pointer: '/X', types: ['array', 'string'] }, [value({})], [value([])]],
  ],
  'same-key': [[{ kind: 'same-key', pointer: '/X', key: 'arn:k/AB' }, [value('arn:k/ac')], [value('ab')]]],
  present: [
    [{ kind: 'present', pointer: '/X' }, [value(null)], [value('')]],
    [{ kind: 'present', pointer: '/X', filled: true }, [value('')], [value(0)]],
  ],
  absent: [[{ kind: 'absent', pointer: '/X' }, [value(null)], [{ body: {} }]]],
  'not-null': [[{ kind: 'not-null', pointer: '/X' }, [value(null)], [{ body: {} }]]],
  count: [[{ kind: 'count', pointer: '/L', max: 1 }, [items('a', 'b')], [{ body: {} }]]],
  slots: [
    [{ kind: 'slots', pointer: '/L', are: 'in-range' }, [shards('0-16384')], [shards('0-16383')]],
    [{ kind: 'slots', pointer: '/L', are: 'ordered' }, [shards('5-6', '0-4')], [shards('0-4', '5-6')]],
    [{ kind: 'slots', pointer: '/L', are: 'disjoint' }, [shards('5-6', '0-5')], [shards('5-6', '0-4')]],
    [
      { kind: 'slots', pointer: '/L', are: 'covering' },
      [shards('0-3', '5-16383')],
      [shards('4-16383', '0-3')],
    ],
  ],
  includes: [
    [{ kind: 'includes', pointer: '/L', where: { '/Name': 'a' } }, [items('A')], [items('b', 'a')]],
    [
      { kind: 'includes', pointer: '/L', where: { '/Name': 'a' }, once: true },
      [items('a', 'a')],
      [items('a')],
    ],
    [
      { kind: 'includes', pointer: '/L', where: { '/Name': 'a' }, ignoringCase: true },
      [items('b')],
      [items('A')],
    ],
    [{ kind: 'includes', pointer: '/L', where: { '/V': '' } }, [{ body: { L: [{ V: '1' }] } }], [items('a')]],
  ],
  excludes: [[{ kind: 'excludes', pointer: '/L', where: { '/Name': 'a' } }, [items('a')], [items('b')]]],
  only: [[{ kind: 'only', pointer: '/L', where: { '/Name': 'a' } }, [items('a', 'b')], [items('a')]]],
  unique: [[{ kind: 'unique', pointer: '/L', member: '/Name' }, [items('a', 'a')], [items('a', 'A')]]],
  'same-as': [
    [
      { kind: 'same-as', pointer: '/X', step: 1, stepPointer: '/X' },
      [value('a'), value('b')],
      [value('a'), value('a')],
    ],
    [
      { kind: 'same-as', pointer: '/KmsKeyId', step: 1, stepPointer: '/KmsKeyId' },
      [{ body: { KmsKeyId: 'a' } }, { body: { KmsKeyId: 'b' } }],
      [{ body: { KmsKeyId: 'a' } }, { body: { KmsKeyId: 'arn:x/A' } }],
    ],
  ],
  'one-accepted': [[{ kind: 'one-accepted', steps: [0, 1] }, [value(1), value(1)], [value(1), fault('A')]]],
  'any-of': [
    [
      { kind: 'any-of', of: [{ kind: 'accepted' }, { kind: 'refused', faults: ['A'] }] },
      [fault('B')],
      [fault('A')],
    ],
  ],
  'all-of': [
    [
      {
        kind: 'all-of',
        of: [
          { kind: 'present', pointer: '/X' },
          { kind: 'absent', pointer: '/Y' },
        ],
      },
      [{ body: { X: 1, Y: 1 } }],
      [value(1)],
    ],
  ],
};

describe('what a test asks is what the suite expects', () => {
  const all = Object.values(examples).flatMap((those) => [...those]);
  it.each(
    all.map(
      ([expected, breaking, keeping]) => [JSON.stringify(expected), expected, breaking, keeping] as const,
    ),
  )('%s', (_, expected, breaking, keeping) => {
    expect([isExpected(expected, 0, breaking), holds(expected, 0, breaking)]).toEqual([false, false]);
    expect([isExpected(expected, 0, keeping), holds(expected, 0, keeping)]).toEqual([true, true]);
  });

  it('is refused in one sentence where the official SDK would have to read the answer', () => {
    expect(() => conditionOf({ kind: 'sdk-output' }, 0)).toThrow(
      /^The finding can't be written as a test: .*\.$/,
    );
  });
});
