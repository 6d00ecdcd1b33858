import { describe, expect, it } from 'vitest';
import { source } from '../../spec/model.js';
import { outlineReporters } from '../report/reporters.js';
import { outlineOfSdk } from './outline.js';
import type { SdkReport } from './report.js';

const nasty = 'a\u001b[31m|b\u202e<script>`*_[x](y)\n::error::z]]>&\u0000@someone';
const base = {
  title: 'A check.',
  source: source('model', '"com.amazonaws.memorydb#CreateSnapshot": { "type": "operation"'),
};

const report: SdkReport = {
  formatVersion: 1,
  tool: { name: 'memorydb-conformance', version: '0.0.0' },
  options: { seed: 7, runs: 3, strict: false },
  verdict: 'nonconformant',
  version: '3.9.9',
  folder: '/project/node_modules/@aws-sdk/client-memorydb',
  results: [
    {
      ...base,
      id: 'sdk.good',
      level: 'MUST',
      judgement: { kind: 'held', cases: 5, news: ['Something is new.'] },
    },
    {
      ...base,
      id: 'sdk.bad',
      level: 'MUST',
      judgement: {
        kind: 'broken',
        cases: 3,
        news: [],
        problems: [
          {
            message: nasty,
            expected: nasty,
            actual: nasty,
            place: nasty,
            example: { [nasty]: nasty },
            path: '0:1',
          },
        ],
      },
    },
    {
      ...base,
      id: 'sdk.remark',
      level: 'SHOULD',
      judgement: {
        kind: 'broken',
        cases: 1,
        news: [],
        problems: [{ message: 'Not as it should be.', expected: 'this', actual: 'that' }],
      },
    },
    {
      ...base,
      id: 'sdk.unseen',
      level: 'MAY',
      judgement: { kind: 'not-exercised', reason: 'Nothing there.' },
    },
  ],
  comparison: {
    from: '3.0.0',
    to: '3.9.9',
    regressions: ['sdk.bad'],
    changes: [
      { of: 'answer', place: nasty, from: 'not read', to: nasty, example: { Snapshot: {} } },
      { of: 'exports', place: 'AFault', from: 'nothing', to: 'exported' },
    ],
  },
};

const written = async (name: string, what = report): Promise<string> =>
  (await outlineReporters.get(name)?.(outlineOfSdk(what), { columns: 80, colour: false }, {})) ?? '';

describe('a report on the SDK', () => {
  it.each(['pretty', 'markdown', 'junit'])('reads well as %s', async (name) => {
    await expect(await written(name)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('is whole as json', async () => {
    expect(JSON.parse(await written('json'))).toEqual(report);
  });

  it.each(['pretty', 'markdown', 'junit'])('lets nothing of a package be interpreted as %s', async (name) => {
    const text = await written(name);
    // oxlint-disable-next-line no-control-regex -- controls are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    if (name !== 'pretty') expect(text).not.toMatch(/<script>/);
    expect(text).not.toMatch(/^::/m);
  });

  it('keeps a table a table in markdown', async () => {
    const rows = (await written('markdown')).split('\n').filter((line) => line.startsWith('| answer'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.split(' | ')).toHaveLength(5);
    expect(rows[0]).not.toMatch(/[`<>]|\[x\]/);
  });

  it('counts in junit what fails, not what is remarked', async () => {
    expect(await written('junit')).toContain('tests="4" failures="1" errors="0" skipped="2"');
  });
});

describe('a version that cannot be loaded', () => {
  const unloadable = { ...report, reason: 'It cannot be loaded: broken inside.', results: [] };

  it.each(['pretty', 'json', 'markdown', 'junit', 'github'])('is told by %s', async (name) => {
    expect((await written(name, unloadable)).replaceAll(/\s+/g, ' ')).toContain('broken inside');
  });
});
