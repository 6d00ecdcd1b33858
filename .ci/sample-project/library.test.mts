import { judge, type Report } from 'memorydb-conformance';
import { expect, it } from 'vitest';

it('judges from a program', async () => {
  const report: Report = await judge({ only: ['wire.request-id'], runs: 1 });
  expect(report.requirements[0]?.status).toBe('passed');
}, 300_000);
