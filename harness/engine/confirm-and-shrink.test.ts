import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../spec/json.js';
import { observe, refusal } from '../../properties/testing/observation-builder.js';
import type { Requirement } from '../../properties/requirement.js';
import type { Scenario } from '../../properties/scenario.js';
import { Caller } from './caller.js';
import { confirmAndShrinkAll, type ShrinkSettings } from './confirm-and-shrink.js';
import type { RunEvent } from './events.js';
import { Inventory } from './inventory.js';
import { Meter, unlimited } from './meter.js';
import { planned } from './testing/planned.js';
import { Tally } from './tally.js';
import { fakeTarget, fakeTime, ok } from './testing/fake-wire.js';
import { caseOf, executions, observationOf, talliedOn } from './testing/executions.js';
import { below, creation, requirement, satisfied, violated } from './testing/rules.js';

/** An answer that a bad moment of the target can give, and one that only a rule can. */
const { steps: failing } = observe({ answer: refusal('InternalFailure', 500) });
const { steps: accepted } = observe({});

/** Breaks where the target failed. */
const noServerError: Requirement = requirement('wire.no-server-error', ({ steps }) => {
  const outcome = steps[0]?.exchange.outcome;
  return outcome?.kind === 'refused' && outcome.status >= 500 ? violated() : satisfied;
});

/** What a rule saw in so many cases, of which those with these numbers failed inside the target. */
function tallyOf(rule: Requirement, cases: number, failed: readonly number[]): Tally {
  const tally = new Tally(rule);
  for (const drawn of planned([creation], 1, cases))
    tally.add(drawn, observationOf(drawn, failed.includes(drawn.index) ? failing : accepted));
  return tally;
}

function confirming(settings: Partial<ShrinkSettings> & Pick<ShrinkSettings, 'executeCase'>) {
  const time = fakeTime();
  const meter = new Meter(unlimited, time);
  const { signal } = new AbortController();
  const events: RunEvent[] = [];
  const all: ShrinkSettings = {
    caller: new Caller(
      fakeTarget(() => ok({})),
      meter,
      new Inventory('mc0007', undefined),
      signal,
      time,
    ),
    allowanceOf: () => ({ begin: () => true, end: () => undefined }),
    time,
    concurrency: 1,
    maxShrinks: undefined,
    tell: (event) => events.push(event),
    ...settings,
  };
  return { all, events };
}

/** Inputs of a hundred numbers. */
const hundred: Scenario = {
  ...creation,
  strata: [{ name: 'hundred', arbitrary: fc.array(fc.nat(), { minLength: 100, maxLength: 100 }) }],
};

/** To find the smallest input of which this is true takes hundreds of executions. */
const hasManyLarge = (input: Json): boolean =>
  Array.isArray(input) && input.filter((item) => Number(item) > 100).length > 60;

describe('a failure that can not be transient', () => {
  it('is shrunk and told of, and no other', async () => {
    const rule = requirement('wire.rule', below(0));
    const tally = tallyOf(rule, 20, []);
    const other = tallyOf(
      requirement('wire.fine', () => satisfied),
      20,
      [],
    );
    const { executeCase, inputs } = executions();
    const { all, events } = confirming({ executeCase });
    const shrunk = await confirmAndShrinkAll([other, tally], all);
    expect([...shrunk.keys()]).toEqual([tally]);
    expect(shrunk.get(tally)).toMatchObject([{ repeated: true, failure: { observation: { input: 0 } } }]);
    expect(inputs[0]).toBe(tally.failures[0]?.drawn.input);
    expect(events).toEqual([{ type: 'shrinking', id: 'wire.rule' }]);
  });

  it.each([
    [undefined, 120],
    [7, 7],
  ])('is shrunk with %s executions at most, and 40 for its lists', async (maxShrinks, most) => {
    const rule = requirement('wire.rule', ({ input }) => (hasManyLarge(input) ? violated() : satisfied));
    const tally = talliedOn(rule, [caseOf(hundred, hasManyLarge)]);
    const { executeCase, inputs } = executions();
    await confirmAndShrinkAll([tally], confirming({ executeCase, maxShrinks }).all);
    expect(inputs).toHaveLength(most + 40);
  });

  it('stands though it does not show again', async () => {
    let judged = 0;
    const rule = requirement('wire.rule', () => (judged++ < 20 ? violated() : satisfied));
    const tally = tallyOf(rule, 20, []);
    const { executeCase } = executions();
    const shrunk = await confirmAndShrinkAll([tally], confirming({ executeCase }).all);
    expect(shrunk.get(tally)).toMatchObject([{ repeated: false, shrinks: 0 }]);
    expect(tally.brokenBy.size).toBe(20);
  });

  it('is left as it was seen where nothing may be shrunk', async () => {
    const tally = tallyOf(requirement('wire.rule', below(0)), 20, []);
    const { executeCase, inputs } = executions();
    const { all, events } = confirming({ executeCase, maxShrinks: 0 });
    expect(await confirmAndShrinkAll([tally], all)).toEqual(new Map());
    expect(inputs).toEqual([]);
    expect(events).toEqual([]);
    expect(tally.brokenBy.size).toBe(20);
  });
});

describe('a failure that may be transient', () => {
  it('is discarded where it does not show again and few cases saw it', async () => {
    const tally = tallyOf(noServerError, 20, [4, 5]);
    const { executeCase, inputs } = executions(() => accepted);
    const shrunk = await confirmAndShrinkAll([tally], confirming({ executeCase }).all);
    expect(shrunk.size).toBe(0);
    expect(tally).toMatchObject({ brokenBy: new Set(), discarded: 2 });
    // Each of the two cases is repeated until it cannot show in most of five repetitions any more.
    expect(inputs).toHaveLength(6);
  });

  it('is a finding that does not repeat, where more cases saw it than moments account for', async () => {
    const tally = tallyOf(noServerError, 14, [4, 5, 6]);
    const { executeCase } = executions(() => accepted);
    const shrunk = await confirmAndShrinkAll([tally], confirming({ executeCase }).all);
    expect(shrunk.get(tally)).toMatchObject([{ failure: tally.failures[0], shrinks: 0, repeated: false }]);
    expect(tally).toMatchObject({ brokenBy: new Set([4, 5, 6]), discarded: 0 });
  });

  it('is shrunk where it shows again, be it the second that does', async () => {
    const tally = tallyOf(noServerError, 20, [4, 5]);
    const [first, second] = tally.failures.map(({ drawn }) => drawn.input);
    const isSecond = (input: Json): boolean => input !== first && Number(input) >= Number(second) / 2;
    const { executeCase, inputs } = executions((input) => (isSecond(input) ? failing : accepted));
    const shrunk = await confirmAndShrinkAll([tally], confirming({ executeCase }).all);
    expect(shrunk.get(tally)).toMatchObject([{ repeated: true, failure: { isTransient: true } }]);
    expect(shrunk.get(tally)?.[0]?.failure.drawn.input).toBe(second);
    expect(inputs.slice(0, 6)).toEqual([first, first, first, second, second, second]);
    expect(tally.brokenBy.size).toBe(2);
  });
});

describe('confirming and shrinking', () => {
  it('ends after a minute, and keeps what was seen by then', async () => {
    const time = fakeTime();
    await time.sleep(100_000);
    const tallies = (['wire.one', 'wire.two'] as const).map((id) =>
      tallyOf(requirement(id, below(0)), 20, []),
    );
    const { executeCase, inputs } = executions();
    const slow: ShrinkSettings['executeCase'] = async (drawn, input) => {
      await time.sleep(30_000);
      return executeCase(drawn, input);
    };
    const shrunk = await confirmAndShrinkAll(tallies, confirming({ executeCase: slow, time }).all);
    expect(inputs).toHaveLength(3);
    expect(shrunk.size).toBe(2);
  });

  it('ends where the run may send no more', async () => {
    const tally = tallyOf(noServerError, 20, [4]);
    const { executeCase, inputs } = executions(() => accepted);
    const { all } = confirming({ executeCase });
    const time = fakeTime();
    const spent = new Meter({ ...unlimited, maxRequests: 0 }, time);
    const caller = new Caller(
      fakeTarget(() => ok({})),
      spent,
      new Inventory('mc0007', undefined),
      new AbortController().signal,
      time,
    );
    const shrunk = await confirmAndShrinkAll([tally], { ...all, caller });
    expect(inputs).toEqual([]);
    // What could not be repeated stands as it was seen.
    expect(shrunk.get(tally)).toMatchObject([{ repeated: false }]);
  });
});
