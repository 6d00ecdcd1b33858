import { describe, expect, it } from 'vitest';
import { observe } from '../../properties/testing/observation-builder.js';
import { operations, type Operation } from '../../spec/types.js';
import { sizeOf } from './failure.js';

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
