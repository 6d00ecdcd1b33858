import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../engine/events.js';
import { readReport } from '../report/read-report.js';
import { events, hostileReport, report } from '../report/testing/hand-made.js';
import { latestReporter } from './latest-report.js';
import { FakeShell } from './testing/fake-shell.js';

const folder = await mkdtemp(join(tmpdir(), 'latest-'));
afterAll(() => rm(folder, { recursive: true }));

async function kept(of: Report, file: string, isWhole = true): Promise<string> {
  const shell = new FakeShell();
  const reporter = latestReporter(shell, file);
  for (const event of events(of)) if (isWhole || event.type !== 'run-finished') reporter.onEvent(event);
  await reporter.end?.();
  return shell.err;
}

describe('the latest report', () => {
  it('is kept, in a folder that is made for it, and read again', async () => {
    const file = join(folder, 'new', 'latest.json');
    expect(await kept(report, file)).toBe('');
    expect((await readReport(file)).verdict).toBe(report.verdict);
    expect(await kept(hostileReport, file)).toBe('');
    expect((await readReport(file)).reason).toBe(hostileReport.reason);
  });

  it('is told of in one sentence where it can not be kept', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await kept(report, join(file, 'latest.json'))).toMatch(/^The report was not kept in .*\.\n$/);
  });

  it('is not written where the run broke off', async () => {
    const file = join(folder, 'cut', 'latest.json');
    expect(await kept(report, file, false)).toBe('');
    await expect(readReport(file)).rejects.toThrow('There is no report');
  });
});
