import { expect, it } from 'vitest';
import { report } from '../report/testing/hand-made.js';
import { ruleBroken } from './rule-broken.js';

it('names the rule, the quote and the way to see it again', () => {
  const broken = report.requirements.find(({ id }) => id === 'response.slots-in-range');
  if (broken === undefined) expect.fail('the report has no such rule');
  const { message, stack } = ruleBroken(broken);
  expect(message).toContain(`MUST response.slots-in-range: ${broken.title}`);
  expect(message).toContain(broken.source.quote);
  expect(message).toContain(broken.source.url);
  expect(message).toContain('memorydb-conformance run --seed 42 --only response.slots-in-range');
  expect(stack).toBe(`RuleBroken: ${message}`);
});
