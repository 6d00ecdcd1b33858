import { expect, it } from 'vitest';
import type { Report } from '../../engine/events.js';
import { outlineOfRun } from '../outline-of-run.js';
import type { Circumstances } from '../reporter-factory.js';
import { hostileReport, report } from '../testing/hand-made.js';
import github from './github.js';

async function lines(of: Report, circumstances: Circumstances = {}): Promise<string[]> {
  const text =
    (await github.outline?.(outlineOfRun(of), { columns: 100, colour: false }, circumstances)) ?? '';
  return text.split('\n').slice(0, -1);
}

const [cause] = report.causes;

it('is one annotation a cause', async () => {
  const told = await lines(report);
  expect(told).toHaveLength(report.causes.length);
  expect(told[0]).toMatch(/^::error title=/);
  expect(told[1]).toMatch(/^::warning title=/);
});

it('is never more than ten, and says how many more there are', async () => {
  const causes = Array.from({ length: 14 }, () => cause).filter((each) => each !== undefined);
  const told = await lines({ ...report, causes });
  expect(told).toHaveLength(10);
  expect(told.at(-1)).toMatch(/^::notice title=and 5 more causes::/);
});

it('escapes as GitHub documents it', async () => {
  const title = 'a: 100%, b';
  const told = await lines({ ...report, causes: cause === undefined ? [] : [{ ...cause, title }] });
  expect(told[0]).toMatch(/^::error title=a%3A 100%25%2C b::MUST: 1 rule/);
  expect(told[0]).toContain('%0Aexpected: ');
});

it('points to the configuration', async () => {
  expect((await lines(report, { configuration: 'a,b.ts' }))[0]).toMatch(/^::error file=a%2Cb\.ts,title=/);
});

it('lets a target write no command', async () => {
  const told = await lines({ ...hostileReport, causes: [] });
  expect(told).toHaveLength(1);
  expect(told.filter((line) => !line.startsWith('::error title='))).toEqual([]);
});

it('says nothing of a target that breaks nothing', async () => {
  expect(await lines({ ...report, verdict: 'conformant', requirements: [], causes: [] })).toEqual([]);
});
