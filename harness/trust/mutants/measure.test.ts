import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../fixtures/load.js';
import type { Mutant } from '../../../fixtures/mutants/mutant.js';
import { conclude } from '../conclude.js';
import type { Seeds } from '../seeds.js';
import type { Outcome } from '../trials.js';
import type { Kill, MutantTrial } from './kill.js';
import { measureMutants } from './measure.js';

function mutantOf(id: string, differing: Partial<Placed<Mutant>> = {}): Placed<Mutant> {
  return {
    id,
    breaks: ['tags.inherited'],
    title: 'no tags',
    options: {},
    file: 'create-snapshot/tags.ts',
    ...differing,
  };
}

const killed: Kill = { missedBy: [], caughtBy: ['tags.inherited'], requests: 9, example: '{}', seconds: 1 };
const missed: Kill = { ...killed, missedBy: ['tags.inherited'], caughtBy: [], example: '' };
const judged = (result: Kill): Outcome<Kill> => ({ kind: 'judged', result });

/** Measures mutants; `outcome` says how each trial ends. */
async function measure(
  mutants: readonly Placed<Mutant>[],
  outcome: (id: string, trial: MutantTrial) => Outcome<Kill>,
  { seeds = [1], isChosen = () => true }: { seeds?: Seeds; isChosen?: (id: string) => boolean } = {},
) {
  const lines: string[] = [];
  const trials: MutantTrial[] = [];
  const measured = await measureMutants({
    mutants,
    rules: ['tags.inherited'],
    isChosen,
    seeds,
    perform: async (trial) => {
      trials.push(trial);
      return outcome(mutants[trial.position]?.id ?? '', trial);
    },
    print: (line) => lines.push(line),
  });
  const exitCode = conclude(measured, (line) => lines.push(line));
  return { ...measured, exitCode, trials, text: lines.join('\n') };
}

describe('measuring mutants', () => {
  it('succeeds where each is found by its own rule', async () => {
    const { exitCode, rows, text } = await measure([mutantOf('a'), mutantOf('b')], () => judged(killed));
    expect(exitCode).toBe(0);
    expect(rows.map(({ mutant }) => mutant)).toEqual(['a', 'b']);
    expect(text).toContain('2 mutants, 2 killed at the first try (seed 1)');
  });

  it('fails on a mutant that is missed, and names it with the rule', async () => {
    const { exitCode, rows, text } = await measure([mutantOf('a'), mutantOf('b')], (id) =>
      judged(id === 'b' ? missed : killed),
    );
    expect(exitCode).toBe(1);
    expect(rows.map(({ missedAt }) => missedAt)).toEqual([[], [1]]);
    expect(text).toContain('1 killed at the first try');
    expect(text).toMatch(/Failed:\n {2}b was killed 0 of 1 times; tags\.inherited did not find it at seed 1/);
  });

  it('gives a mutant that is missed no second try', async () => {
    const { trials } = await measure([mutantOf('a')], () => judged(missed));
    expect(trials).toEqual([{ position: 0, seed: 1, mode: 'with example' }]);
  });

  it('prints a rate for a mutant that is not killed at all seeds, and only for it', async () => {
    const { exitCode, rows, text } = await measure(
      [mutantOf('a'), mutantOf('b')],
      (id, { seed }) => judged(id === 'b' && seed > 2 ? missed : killed),
      { seeds: [1, 2, 3, 4] },
    );
    expect(exitCode).toBe(1);
    expect(rows.map(({ missedAt }) => missedAt)).toEqual([[], [3, 4]]);
    expect(text).toContain('2 killed at the first try (seed 1), 6 of 8 trials killed (seeds 1-4)');
    expect(text).toContain('b was killed 2 of 4 times; tags.inherited did not find it at seeds 3, 4');
    expect(text).not.toContain('a was killed');
  });

  it('makes examples at the first seed only', async () => {
    const { trials } = await measure([mutantOf('a')], () => judged(killed), { seeds: [5, 6, 7] });
    expect(trials.map(({ mode }) => mode)).toEqual(['with example', 'found or not', 'found or not']);
  });

  it('judges nothing where two mutants have one id, and says where they stand', async () => {
    const harmless = mutantOf('a', { file: 'create-snapshot/names.ts' });
    const { exitCode, trials, text } = await measure([mutantOf('a'), harmless], () => judged(killed));
    expect(exitCode).toBe(1);
    expect(trials).toEqual([]);
    expect(text).toContain(
      'The id a is that of more than one mutant (create-snapshot/tags.ts and create-snapshot/names.ts)',
    );
  });

  it('never takes the result of one mutant for that of another', async () => {
    const mutants = [mutantOf('a'), mutantOf('b')];
    const { rows } = await measure(mutants, (_, { position }) => judged(position === 0 ? killed : missed));
    expect(rows.map(({ mutant, missedAt }) => [mutant, missedAt])).toEqual([
      ['a', []],
      ['b', [1]],
    ]);
  });

  it('fails on a trial that crashed, names it, and keeps nothing of the rest', async () => {
    const { exitCode, rows, text } = await measure(
      [mutantOf('a'), mutantOf('b')],
      (id, { seed }) =>
        id === 'b' && seed === 2
          ? { kind: 'crashed', reason: 'its worker ended with code 7' }
          : judged(killed),
      { seeds: [1, 2] },
    );
    expect(exitCode).toBe(1);
    expect(rows).toEqual([]);
    expect(text).toContain('b at seed 2 gave no result: its worker ended with code 7');
  });

  it('fails where nothing is chosen', async () => {
    const { exitCode, text } = await measure([mutantOf('a')], () => judged(killed), {
      isChosen: () => false,
    });
    expect(exitCode).toBe(1);
    expect(text).toContain('Nothing was judged');
  });

  it('fails on a mutant that breaks an unknown rule', async () => {
    const wrong = mutantOf('b', { breaks: ['tags.inherit'] });
    const { exitCode, text } = await measure([mutantOf('a'), wrong], () => judged(killed));
    expect(exitCode).toBe(1);
    expect(text).toContain(
      'The mutant b (create-snapshot/tags.ts) breaks tags.inherit, but there is no such rule.',
    );
  });
});

describe('the size of an example', () => {
  const small = mutantOf('a', { smallest: { a: 1 } });
  const large: Kill = { ...killed, example: '{"a":1,"b":2}' };

  it('fails where it is larger than need be, also in a whole run', async () => {
    const { exitCode, text } = await measure([small], () => judged(large));
    expect(exitCode).toBe(1);
    expect(text).toContain('a is shown by {"a":1,"b":2}, but {"a":1} would do');
  });

  it('is that of a whole run, where a larger case came first', async () => {
    const { exitCode, trials } = await measure([small], (_, { mode }) =>
      judged(mode === 'whole run' ? { ...killed, example: '{"a":1}' } : large),
    );
    expect(exitCode).toBe(0);
    expect(trials.map(({ mode, seed }) => [mode, seed])).toEqual([
      ['with example', 1],
      ['whole run', 1],
    ]);
  });

  it('is not looked at where the mutant was missed', async () => {
    const { trials } = await measure([small], () => judged({ ...large, missedBy: ['tags.inherited'] }));
    expect(trials).toHaveLength(1);
  });
});
