import { expect, it } from 'vitest';
import type { Report } from '../../engine/events.js';
import { outlineOfRun } from '../outline-of-run.js';
import { finding, hostileReport, report, result } from '../testing/hand-made.js';
import markdown from './markdown.js';

async function written(of: Report): Promise<string> {
  return (await markdown.outline?.(outlineOfRun(of), { columns: 100, colour: false }, {})) ?? '';
}

it('has the causes before the rules', async () => {
  const text = await written(report);
  expect(text.indexOf('### Causes')).toBeLessThan(text.indexOf('### Broken rules'));
  expect(text.indexOf('### Causes')).toBeGreaterThan(text.indexOf('NONCONFORMANT'));
});

it('stays under the bound of a job summary, and says so', async () => {
  const requirements = Array.from({ length: 3_000 }, (_, index) =>
    result(`area.rule-${index}`, {
      status: 'failed',
      findings: [{ ...finding, message: 'é'.repeat(5_000), input: 'x'.repeat(5_000) }],
    }),
  );
  const text = await written({ ...report, requirements });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('too long for a summary');
});

it('lets a target write no markup', async () => {
  const evil = '<img src=x> [a](http://evil.example) @someone `code` | cell';
  const text = await written({ ...hostileReport, reason: evil });
  expect(text).not.toMatch(/<img|\]\(http|@someone|`code`/);
});
