import { expect, it } from 'vitest';
import { median, spentOn } from './spent.js';

it('counts the processor time of the work, and answers its result', async () => {
  const { result, spent } = await spentOn(async () => {
    let sum = 0;
    const began = process.cpuUsage();
    while (process.cpuUsage(began).user < 20_000) sum++;
    return sum > 0;
  });
  expect(result).toBe(true);
  expect(spent.cpuMs).toBeGreaterThanOrEqual(20);
});

it('takes the one in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2);
  expect(median([])).toBeNaN();
});
