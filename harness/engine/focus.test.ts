import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../properties/requirement.js';
import { observe } from '../../properties/testing/observation-builder.js';
import { Focus } from './focus.js';
import { Tally } from './tally.js';

const stratum = { name: 'any', arbitrary: fc.constant(null) };
const scenario = { name: 'any', title: '', needs: [], strata: [stratum], act: async () => undefined };
const drawn = { scenario, stratum, input: null, seed: 1, place: 0, index: 0 };
const source = { tier: 'api', title: '', url: 'https://example.org/', quote: '' } as const;

/** The tally of a requirement that every observation breaks. */
function tallyOf(id: Requirement['id']): Tally {
  const violation = { step: 0, message: '', expected: { kind: 'accepted' }, signature: '' } as const;
  return new Tally({
    id,
    level: 'MUST',
    topic: 'slots',
    title: '',
    source,
    judge: () => ({ kind: 'violated', violation }),
  });
}

describe('a focus', () => {
  it('on all is never broken, however much is', () => {
    const tally = tallyOf('wire.one');
    tally.add(drawn, observe({}));
    const focus = new Focus([tally], undefined);
    expect(focus.tallies).toEqual([tally]);
    expect([focus.isNarrow, focus.isBroken]).toEqual([false, false]);
  });

  it('on some is broken once each of those is, by what can not be transient', () => {
    const [one, two, other] = [tallyOf('wire.one'), tallyOf('wire.two'), tallyOf('wire.other')];
    const focus = new Focus([one, two, other], new Set(['wire.one', 'wire.two']));
    expect(focus.tallies).toEqual([one, two]);
    expect([focus.isNarrow, focus.isBroken]).toEqual([true, false]);
    one.add(drawn, observe({}));
    expect(focus.isBroken).toBe(false);
    two.add(drawn, observe({ answer: { status: 500 } }));
    expect(focus.isBroken).toBe(false);
    two.add({ ...drawn, index: 1 }, observe({}));
    expect(focus.isBroken).toBe(true);
  });
});
