import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../engine/events.js';
import { finding, report, result } from '../../report/testing/hand-made.js';
import type { JudgeReference, Trial } from '../judge-reference.js';
import { kill } from './kill.js';

const mutant = { id: 'a', breaks: ['tags.inherited', 'tags.none-lost'], title: 'no tags', options: {} };

const broken = (id: string): RunEvent => ({ type: 'requirement-broken', id, level: 'MUST', title: '' });
const finished = (requests: number): RunEvent => ({
  type: 'case-finished',
  scenario: 'tags',
  stratum: 'any',
  index: 0,
  input: {},
  requests,
  steps: [],
  broke: [],
});

/** A judge that tells these events, and reports these rules as failed. */
function judging(events: readonly RunEvent[], failed: Readonly<Record<string, string>>) {
  const trials: Trial[] = [];
  const judge: JudgeReference = async (trial) => {
    trials.push(trial);
    for (const event of events) trial.onEvent?.(event);
    const requirements = Object.entries(failed).map(([id, input]) =>
      result(id, { status: 'failed', findings: [{ ...finding, input }] }),
    );
    return { ...report, requirements: [...requirements, result('names.stored-lower-case')] };
  };
  return { judge, trials };
}

describe('judging a mutant', () => {
  it('is a kill where all of its rules found it, with the requests until then and the smallest example', async () => {
    const { judge } = judging(
      [
        finished(10),
        broken('tags.inherited'),
        finished(5),
        finished(7),
        broken('tags.none-lost'),
        finished(2),
        broken('wire.request-id'),
        finished(90),
      ],
      { 'tags.inherited': 'longer', 'tags.none-lost': 'short', 'wire.request-id': '' },
    );
    expect(await kill(mutant, { seed: 3, mode: 'with example' }, judge)).toMatchObject({
      missedBy: [],
      caughtBy: ['tags.inherited', 'tags.none-lost', 'wire.request-id'],
      requests: 24,
      example: '"short"',
    });
  });

  it('is a miss where one of its rules did not find it, whatever other rules did', async () => {
    const { judge } = judging([broken('tags.inherited'), broken('wire.request-id'), finished(4)], {});
    const { missedBy } = await kill(mutant, { seed: 3, mode: 'with example' }, judge);
    expect(missedBy).toEqual(['tags.none-lost']);
  });

  it('is a miss where nothing was found', async () => {
    const { judge } = judging([finished(4)], {});
    expect(await kill(mutant, { seed: 3, mode: 'found or not' }, judge)).toMatchObject({
      missedBy: mutant.breaks,
      requests: 0,
      example: '',
    });
  });

  it('ends once its rules found it, shrinks only for an example, and goes through everything in a whole run', async () => {
    const { judge, trials } = judging([], {});
    await kill(mutant, { seed: 3, mode: 'with example' }, judge);
    await kill(mutant, { seed: 3, mode: 'found or not' }, judge);
    await kill(mutant, { seed: 3, mode: 'whole run' }, judge);
    const focus = new Set(mutant.breaks);
    expect(trials.map((trial) => [trial.focus, trial.maxShrinks])).toEqual([
      [focus, undefined],
      [focus, 0],
      [undefined, undefined],
    ]);
    expect(trials.every(({ strict, seed }) => strict && seed === 3)).toBe(true);
  });
});
