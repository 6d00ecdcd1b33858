import { describe, expect, it } from 'vitest';
import { observe, refusal, type StepPlan } from '../../properties/testing/observation-builder.js';
import { operations, type Operation } from '../../spec/types.js';
import { byQuality, failureOf, sizeOf } from './failure.js';
import { caseOf, failureIn } from './testing/executions.js';
import { creation, requirement, violated } from './testing/rules.js';

describe('the size of a case', () => {
  const sizeWith = (operation: Operation | undefined) =>
    sizeOf('', observe({ operation })) - sizeOf('', observe());

  it('has the characters of its input', () => {
    expect(sizeOf({ a: 1 }, observe())).toBe('{"a":1}'.length);
  });

  it('grows with every request but those that only read', () => {
    const free = operations.filter((operation) => sizeWith(operation) === 0);
    expect(free).toEqual(['DescribeSnapshots', 'ListTags', 'DescribeClusters']);
    expect(sizeWith('CreateSnapshot')).toBe(20);
    expect(sizeWith(undefined)).toBe(20);
  });
});

describe('a failure may be transient', () => {
  const { violation } = violated('beyond', 1);
  const isTransient = (...plans: readonly StepPlan[]) =>
    failureOf(caseOf(creation), observe({}, ...plans), violation).isTransient;

  it.each<[string, StepPlan[], boolean]>([
    ['lost', [{ lost: 'reset' }], true],
    ['one that hung', [{ lost: 'timed-out' }], true],
    ['a failure of the server', [{ answer: refusal('InternalFailure', 500) }], true],
    ["a gateway's", [{ answer: { status: 502, body: '<html>' } }], true],
    ['a refusal', [{ answer: refusal('InvalidParameterValueException', 499) }], false],
    ['accepted', [{}], false],
    ['another than the one that failed', [{}, { answer: refusal('InternalFailure', 500) }], false],
    ['missing', [], false],
  ])('where the answer to blame is %s: %o', (_, plans, expected) => {
    expect(isTransient(...plans)).toBe(expected);
  });
});

it('a failure may be transient where what it rests on is a failure of the server', () => {
  const violation = { ...violated('beyond', 1).violation, restsOn: 0 };
  const isTransient = (first: StepPlan) =>
    failureOf(caseOf(creation), observe(first, {}), violation).isTransient;
  expect(isTransient({ answer: refusal('InternalFailure', 500) })).toBe(true);
  expect(isTransient({})).toBe(false);
});

describe('the better of two failures', () => {
  const failure = (size: number, index: number, isTransient: boolean) => ({
    ...failureIn(
      requirement('wire.rule', () => violated()),
      { ...caseOf(creation), index },
    ),
    size,
    isTransient,
  });

  it('cannot be transient, or is smaller, or comes first in the plan', () => {
    const best = [
      failure(10, 9, false),
      failure(20, 1, false),
      failure(20, 2, false),
      failure(1, 0, true),
      failure(2, 0, true),
    ];
    expect(best.toReversed().toSorted(byQuality)).toEqual(best);
  });
});
