import { expect, it } from 'vitest';
import { events } from '../report/testing/hand-made.js';
import { progress } from './progress.js';

it('tells where a run stands', () => {
  const lines: string[] = [];
  for (const event of events()) progress(() => undefined)(event);
  const tell = progress((line) => void lines.push(line));
  for (const event of events()) tell(event);
  expect(lines[0]).toContain('seed 42');
  expect(lines).toContain('1 of 6 cases');
  expect(lines).toContain('broken, looking for the smallest request: response.slots-in-range');
});
