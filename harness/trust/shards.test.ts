import { describe, expect, it } from 'vitest';
import { loadMutants } from '../../fixtures/mutants/load.js';
import type { Report } from '../engine/events.js';
import { mergeShards } from '../merge/merge-shards.js';
import { shardsOf } from '../merge/shards.js';
import type { ReferenceOptions } from '../reference/reference.js';
import { judgeInProcess } from './judge-in-process.js';

const settings = { seed: 1, runs: 9 };

async function inShards(reference: ReferenceOptions, of: number): Promise<Report> {
  const read = [];
  for (let number = 1; number <= of; number++)
    read.push({
      file: `${number}.json`,
      report: await judgeInProcess(reference, { ...settings, shard: { number, of } }),
    });
  return mergeShards(shardsOf(read));
}

/**
 * What a run comes to, rule by rule. How many cases a rule applied to may differ a little: which cluster a case leases
 * depends on the cases before it.
 */
function standings({ verdict, requirements }: Report) {
  return { verdict, rules: requirements.map(({ id, status }) => ({ id, status })) };
}

describe('all shards together come to what one run comes to', () => {
  it('of a right target', { timeout: 120_000 }, async () => {
    const whole = standings(await judgeInProcess({}, settings));
    expect(standings(await inShards({}, 2))).toEqual(whole);
    expect(standings(await inShards({}, 3))).toEqual(whole);
  });

  it('of a wrong one', { timeout: 120_000 }, async () => {
    const mutant = (await loadMutants()).find(({ id }) => id === 'slots-gap');
    if (mutant === undefined) throw new Error('There is no such mutant.');
    const whole = await judgeInProcess(mutant.options, settings);
    const parts = await inShards(mutant.options, 3);
    expect(whole.verdict).toBe('nonconformant');
    expect(standings(parts)).toEqual(standings(whole));
    expect(parts.causes.map(({ id }) => id)).toEqual(whole.causes.map(({ id }) => id));
  });
});
