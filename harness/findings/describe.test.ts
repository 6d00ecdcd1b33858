import { describe as suite, expect, it } from 'vitest';
import { observe, refusal, snapshot } from '../../properties/testing/observation-builder.js';
import { actualOf } from './actual.js';
import { check } from './check.js';
import { describe } from './describe.js';
import { withSteps, type Expected } from './expected.js';
import { placeOf } from './place.js';

const listed = (...names: readonly string[]) => ({
  operation: 'DescribeSnapshots' as const,
  answer: { body: { Snapshots: names.map((Name) => snapshot({ Name })) } },
});
const { steps } = observe({}, listed('new', 'other'), { answer: refusal('ClusterNotFoundFault') });

const cases: readonly [Expected, number, string, string, string | undefined][] = [
  [{ kind: 'refused' }, 0, 'HTTP 4xx', 'HTTP 200, accepted', undefined],
  [
    { kind: 'refused', faults: ['A', 'B'], statuses: [400] },
    2,
    'HTTP 400 A or B',
    'HTTP 400 ClusterNotFoundFault: "no"',
    undefined,
  ],
  [{ kind: 'equals', pointer: '/Snapshot/Name', value: 'x' }, 0, '"x"', '"new"', '/Snapshot/Name'],
  [
    { kind: 'equals', pointer: '/Snapshots/*/Name', value: 'NEW', ignoringCase: true },
    1,
    '"NEW" in any letter case',
    '"other"',
    '/Snapshots/1/Name',
  ],
  [
    {
      kind: 'all-of',
      of: ['Name', 'Source'].map((m) => ({ kind: 'equals', pointer: `/Snapshot/${m}`, value: 'x' })),
    },
    0,
    'Name "x", and Source "x"',
    '"new"',
    '/Snapshot/Name',
  ],
  [
    { kind: 'only', pointer: '/Snapshots', where: { '/Name': 'new' } },
    1,
    'one snapshot only, with Name "new"',
    '["new","other"]',
    '/Snapshots/1',
  ],
  [{ kind: 'count', pointer: '/Snapshots', max: 1 }, 1, 'at most 1 snapshot', '2 snapshots', '/Snapshots'],
  [
    { kind: 'same-as', pointer: '/Snapshots/1/Name', step: 0, stepPointer: '/Snapshot/Name' },
    1,
    'the same as in the answer to step 1',
    '"other"',
    '/Snapshots/1/Name',
  ],
  [{ kind: 'accepted' }, 2, 'HTTP 200', 'HTTP 400 ClusterNotFoundFault: "no"', undefined],
];

suite('an expectation that is not met', () => {
  it.each(cases)('%j of step %i is told in words', (expected, step, words, actual, place) => {
    expect(check(expected, step, steps)).toBe(false);
    expect(describe(expected)).toBe(words);
    expect(actualOf(expected, step, steps)).toBe(actual);
    expect(placeOf(expected, step, steps)).toBe(place);
  });

  it('is not met by a step that is not there', () => {
    expect(check({ kind: 'answered' }, 9, steps)).toBe(false);
  });
});

suite('the steps of an expectation', () => {
  it('move with the case, also inside another expectation', () => {
    const same: Expected = { kind: 'same-as', pointer: '/Name', step: 1, stepPointer: '/Name' };
    const paged: Expected = { kind: 'excludes', pointer: '/Snapshots', where: {}, pages: [1, 2] };
    const one: Expected = { kind: 'one-accepted', steps: [0, 1] };
    expect(withSteps({ kind: 'any-of', of: [same, paged, one] }, (index) => index + 2)).toEqual({
      kind: 'any-of',
      of: [
        { ...same, step: 3 },
        { ...paged, pages: [3, 4] },
        { ...one, steps: [2, 3] },
      ],
    });
  });
});
