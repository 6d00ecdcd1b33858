import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../fixtures/load.js';
import type { Variant } from '../../../fixtures/variants/variant.js';
import { conclude } from '../conclude.js';
import type { Seeds } from '../seeds.js';
import type { Outcome } from '../trials.js';
import type { VariantResult, VariantTrial } from './judge-variant.js';
import { measureVariants } from './measure.js';

function variantOf(id: string, differing: Partial<Placed<Variant>> = {}): Placed<Variant> {
  return { id, why: 'it may', strictly: true, options: {}, file: 'every-operation/lists.ts', ...differing };
}

const passed: VariantResult = { verdict: 'conformant', reason: '', passed: 190, requests: 900, blamed: [] };
const blamed: VariantResult = {
  ...passed,
  verdict: 'nonconformant',
  passed: 180,
  blamed: ['tags.inherited: A tag is missing. Expected a, actual b'],
};

async function measure(
  variants: readonly Placed<Variant>[],
  outcome: (id: string, trial: VariantTrial) => Outcome<VariantResult>,
  { seeds = [1], isChosen = () => true }: { seeds?: Seeds; isChosen?: (id: string) => boolean } = {},
) {
  const lines: string[] = [];
  const trials: VariantTrial[] = [];
  const measured = await measureVariants({
    variants,
    isChosen,
    seeds,
    runs: 25,
    perform: async (trial) => {
      trials.push(trial);
      return outcome(variants[trial.positions[0] ?? 0]?.id ?? '', trial);
    },
    print: (line) => lines.push(line),
  });
  const exitCode = conclude(measured, (line) => lines.push(line));
  return { ...measured, exitCode, trials, text: lines.join('\n') };
}

describe('measuring variants', () => {
  it('succeeds where each is conformant', async () => {
    const { exitCode, rows, text, trials } = await measure(
      [variantOf('a'), variantOf('b')],
      (id, { seed }) => ({
        kind: 'judged',
        result: { ...passed, requests: id === 'a' ? 900 : 900 + seed, passed: 190 - seed },
      }),
      { seeds: [1, 2] },
    );
    expect(exitCode).toBe(0);
    expect(rows).toEqual([
      { variant: 'a', passed: [188, 189], requests: [900, 900], alarms: [] },
      { variant: 'b', passed: [188, 189], requests: [901, 902], alarms: [] },
    ]);
    expect(text).toBe('\n2 variants, 0 false alarms in 4 trials (seeds 1, 2)');
    expect(trials.every(({ runs }) => runs === 25)).toBe(true);
  });

  it('fails on a variant that is blamed, and names it with the seed, the rule and what the rule said', async () => {
    const { exitCode, rows, text } = await measure(
      [variantOf('a'), variantOf('b')],
      (id, { seed }) => ({ kind: 'judged', result: id === 'b' && seed === 2 ? blamed : passed }),
      { seeds: [1, 2] },
    );
    expect(exitCode).toBe(1);
    expect(rows.map(({ alarms }) => alarms.length)).toEqual([0, 1]);
    expect(text).toMatch(
      /Failed:\n {2}b was blamed at seed 2 for tags\.inherited: A tag is missing\. Expected a, actual b$/,
    );
  });

  it('fails on a variant whose run decides nothing, although no rule blames it', async () => {
    const { exitCode, text } = await measure([variantOf('a')], () => ({
      kind: 'judged',
      result: { ...passed, verdict: 'inconclusive', reason: 'Nothing answers.' },
    }));
    expect(exitCode).toBe(1);
    expect(text).toContain('a was blamed at seed 1 for inconclusive: Nothing answers.');
  });

  it('fails on a trial that crashed', async () => {
    const { exitCode, rows, text } = await measure([variantOf('a'), variantOf('b')], (id) =>
      id === 'a'
        ? { kind: 'crashed', reason: 'it took more than 600 s' }
        : { kind: 'judged', result: passed },
    );
    expect(exitCode).toBe(1);
    expect(rows).toEqual([]);
    expect(text).toContain('a at seed 1 gave no result: it took more than 600 s');
  });

  it('judges nothing where two variants have one id', async () => {
    const { exitCode, trials, text } = await measure([variantOf('a'), variantOf('a')], () => ({
      kind: 'judged',
      result: passed,
    }));
    expect(exitCode).toBe(1);
    expect(trials).toEqual([]);
    expect(text).toContain('The id a is that of more than one variant');
  });

  it('fails where nothing is chosen', async () => {
    const { exitCode, text } = await measure([variantOf('a')], () => ({ kind: 'judged', result: passed }), {
      isChosen: () => false,
    });
    expect(exitCode).toBe(1);
    expect(text).toContain('Nothing was judged');
  });
});
