import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.js';
import { jsonDocument } from './json-document.js';
import {
  FileIsNoReport,
  readReport,
  ReportIsCut,
  ReportIsMissing,
  ReportIsOfOtherFormat,
} from './read-report.js';
import { serialise } from './serialise.js';
import { report } from './testing/hand-made.js';

const folder = await mkdtemp(join(tmpdir(), 'reports-'));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, 'report.json');
const text = serialise(jsonDocument(report));

async function read(content: string) {
  await writeFile(file, content);
  return readReport(file);
}

describe('a report that is read', () => {
  it('is written again as it was', async () => {
    expect(serialise(jsonDocument(await read(text)))).toBe(text);
  });

  it('has steps whose answers are decoded', async () => {
    const { requirements } = await read(text);
    const failed = requirements.find(({ id }) => id === 'response.slots-in-range');
    expect(failed?.findings?.[0]).toMatchObject({
      rule: 'response.slots-in-range',
      seed: report.options.seed,
    });
    expect(failed?.findings?.[0]?.steps[1]?.outcome).toMatchObject({
      kind: 'accepted',
      body: { Snapshot: { Status: 'creating' } },
    });
  });
});

describe('a file that is no report of this format', () => {
  it.each([
    ['that is cut', text.slice(0, -20), ReportIsCut, 'ends in the middle'],
    ['that is no JSON', 'verdict: fine', FileIsNoReport, 'not JSON'],
    ['that is other JSON', '{"a":1}', FileIsNoReport, 'no formatVersion'],
    ['of the older format', '{"formatVersion":1}', ReportIsOfOtherFormat, 'older format 1'],
    ['of a newer format', '{"formatVersion":3}', ReportIsOfOtherFormat, 'newer format 3'],
    ['without its members', '{"formatVersion":2}', FileIsNoReport, "must have required property 'tool'"],
  ])('%s is refused with one sentence', async (_, content, kind, words) => {
    const error = await read(content).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(kind);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(words);
  });

  it('is refused where there is none', async () => {
    await expect(readReport(join(folder, 'none.json'))).rejects.toThrow(ReportIsMissing);
  });
});
