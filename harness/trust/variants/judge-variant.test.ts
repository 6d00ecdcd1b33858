import { describe, expect, it } from 'vitest';
import type { Variant } from '../../../fixtures/variants/variant.js';
import { finding, report, result } from '../../report/testing/hand-made.js';
import type { Trial } from '../judge-reference.js';
import { judgeVariant } from './judge-variant.js';

const requirements = [
  result('tags.inherited', { status: 'failed', level: 'SHOULD', findings: [finding] }),
  result('tags.none-lost', { status: 'failed', level: 'MUST', findings: [finding] }),
  result('names.long-accepted', { status: 'failed', level: 'MAY', findings: [finding] }),
  result('names.stored-lower-case'),
];

async function judged(differing: Partial<Variant>, runs = 25) {
  const trials: Trial[] = [];
  const variant: Variant = { id: 'a', why: 'it may', strictly: true, options: {}, ...differing };
  const outcome = await judgeVariant(variant, { seed: 3, runs }, async (trial) => {
    trials.push(trial);
    return { ...report, requirements };
  });
  return { ...outcome, trial: trials[0] };
}

describe('judging a variant', () => {
  it('blames it for each MUST and SHOULD, where it is strictly right', async () => {
    const { blamed, passed, trial } = await judged({});
    expect(trial).toMatchObject({ strict: true, seed: 3, runs: 25 });
    expect(passed).toBe(1);
    expect(blamed.map((text) => text.split(':')[0])).toEqual(['tags.inherited', 'tags.none-lost']);
    expect(blamed[0]).toContain(
      `${finding.message} Expected start-end with 0 ≤ start ≤ end ≤ 16383, actual 0-16384`,
    );
  });

  it('blames it for each MUST only, where it leaves out a SHOULD', async () => {
    const { blamed, trial } = await judged({ strictly: false });
    expect(trial?.strict).toBe(false);
    expect(blamed.map((text) => text.split(':')[0])).toEqual(['tags.none-lost']);
  });

  it('takes the smaller number of cases', async () => {
    expect((await judged({ runs: 20 })).trial?.runs).toBe(20);
    expect((await judged({ runs: 40 })).trial?.runs).toBe(25);
  });

  it('gives it the cluster that it wants to be there', async () => {
    expect((await judged({ cluster: 'given' })).trial?.cluster).toBe('given');
  });
});
