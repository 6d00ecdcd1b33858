import { describe, expect, it } from 'vitest';
import { observe, refusal } from '../../properties/testing/observation-builder.js';
import type { Scenario } from '../../properties/scenario.js';
import { operations, type Operation } from '../../spec/types.js';
import { Caller } from './caller.js';
import { Capabilities } from './capabilities.js';
import type { RunEvent } from './events.js';
import type { CaseAborted, ExecuteCase } from './execute.js';
import { ContentNoise } from './content-noise.js';
import { Focus } from './focus.js';
import { Inventory } from './inventory.js';
import { Meter, unlimited } from './meter.js';
import { Plan } from './plan.js';
import { planned } from './testing/planned.js';
import { runCases } from './run-cases.js';
import { Tally } from './tally.js';
import { executions, observationOf } from './testing/executions.js';
import { exchangeOf, fakeTarget, fakeTime, ok } from './testing/fake-wire.js';
import { below, creation, requirement, satisfied, violated } from './testing/rules.js';

interface Setting {
  readonly scenarios?: readonly Scenario[];
  readonly executeCase?: ExecuteCase;
  readonly tallies?: readonly Tally[];
  readonly focus?: ReadonlySet<string>;
  readonly lacking?: readonly Operation[];
  readonly controller?: AbortController;
  readonly concurrency?: number;
}

/** Runs five cases of each scenario; answers what was told and noted of them. */
async function running({
  scenarios = [creation],
  executeCase = executions().executeCase,
  tallies = [],
  focus,
  lacking = [],
  controller = new AbortController(),
  concurrency = 1,
}: Setting) {
  const events: RunEvent[] = [];
  const time = fakeTime();
  const meter = new Meter(unlimited, time);
  const answered = operations.filter((operation) => !lacking.includes(operation));
  const circumstances = await runCases(Plan.of(scenarios, 1, 5), {
    executeCase,
    contentNoise: new ContentNoise(),
    caller: new Caller(
      fakeTarget(() => ok({})),
      meter,
      new Inventory('mc0007', undefined),
      controller.signal,
      time,
    ),
    capabilities: new Capabilities(new Set(answered)),
    concurrency,
    tallies,
    focus: new Focus(tallies, focus),
    tell: (event) => events.push(event),
  });
  const types = events.map((event) => (event.type === 'case-finished' ? event.index : event.type));
  return { events, types, circumstances };
}

const other: Scenario = {
  ...creation,
  name: 'other',
  title: 'Does otherwise.',
  needs: ['ListTags'],
  share: 0.6,
};

describe('the cases of a run', () => {
  it('are executed once each, in the order of the plan, and told of', async () => {
    const { executeCase, inputs } = executions();
    const { events, types } = await running({ scenarios: [creation, other], executeCase });
    expect(inputs).toEqual(planned([creation, other], 1, 5).map(({ input }) => input));
    expect(types).toEqual(['scenario-started', 0, 1, 2, 3, 4, 'scenario-started', 5, 6, 7]);
    expect(events[0]).toEqual({
      type: 'scenario-started',
      scenario: 'creation',
      title: 'Creates.',
      cases: 5,
    });
    expect(events[1]).toEqual({
      type: 'case-finished',
      scenario: 'creation',
      stratum: 'any',
      index: 0,
      input: inputs[0],
      requests: 0,
      steps: [],
      broke: [],
    });
  });

  it('tell how many requests they took, repetitions included, and why they were not carried through', async () => {
    const [step] = observe({}).steps;
    const steps = step === undefined ? [] : [step, { ...step, exchange: exchangeOf(ok({}), '{}', 3) }];
    const aborted: CaseAborted = { kind: 'setup-failed', reason: 'no cluster' };
    const { events, circumstances } = await running({
      executeCase: async (drawn) => ({ observation: observationOf(drawn, steps), aborted }),
    });
    expect(events[1]).toMatchObject({ requests: 4, aborted: 'no cluster' });
    expect(circumstances.aborts).toEqual(new Map([['creation', 'no cluster']]));
  });

  it('are shown to every requirement, and a violation is told of once, before the case that broke it', async () => {
    const tallies = [
      new Tally(requirement('wire.all', () => violated(), 'SHOULD')),
      new Tally(requirement('wire.fine', () => satisfied)),
      new Tally(requirement('wire.small', below(0))),
    ];
    const { events, types } = await running({ tallies });
    expect(tallies.map(({ applied }) => applied)).toEqual([5, 5, 5]);
    expect(types.slice(0, 6)).toEqual([
      'scenario-started',
      'cause-found',
      'requirement-broken',
      'requirement-broken',
      0,
      1,
    ]);
    expect(events[1]).toMatchObject({ type: 'cause-found', topic: 'success-status', id: 'wire.all' });
    expect(events[2]).toEqual({
      type: 'requirement-broken',
      id: 'wire.all',
      level: 'SHOULD',
      title: 'wire.all',
    });
    for (const event of events)
      if (event.type === 'case-finished') expect(event.broke).toEqual(['wire.all', 'wire.small']);
    expect(types.filter((type) => type === 'requirement-broken')).toHaveLength(2);
  });

  it.each([
    [100_000, false],
    [100_001, true],
  ])('with answers of %i bytes let others have their turn between judges: %s', async (bytes, isLater) => {
    const [step] = observe({}).steps;
    const answer = { status: 200, headers: {}, body: Buffer.alloc(bytes / 2) };
    const last = { status: 200, headers: {}, body: Buffer.alloc(Math.ceil(bytes / 2)) };
    const steps =
      step === undefined
        ? []
        : [answer, undefined, last].map((each) => ({
            ...step,
            exchange: { ...step.exchange, answer: each },
          }));
    let hadTurn = false;
    const seen: boolean[] = [];
    const first = requirement('wire.first', () => {
      hadTurn = false;
      setImmediate(() => (hadTurn = true));
      return satisfied;
    });
    const second = requirement('wire.second', () => {
      seen.push(hadTurn);
      return satisfied;
    });
    const { executeCase } = executions(() => steps);
    await running({ executeCase, tallies: [first, second].map((rule) => new Tally(rule)) });
    expect(seen).toEqual(Array.from({ length: 5 }, () => isLater));
  });

  it('run side by side, no more than may', async () => {
    let [underWay, most] = [0, 0];
    const executeCase: ExecuteCase = async (drawn) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      return { observation: observationOf(drawn), aborted: undefined };
    };
    await running({ executeCase, concurrency: 3 });
    expect(most).toBe(3);
  });

  it('are left out where the target lacks what their scenario needs', async () => {
    const { executeCase, inputs } = executions();
    const seen = await running({ scenarios: [other, creation], executeCase, lacking: ['ListTags'] });
    expect(inputs).toHaveLength(5);
    expect(seen.types).toEqual(['scenario-started', 3, 4, 5, 6, 7]);
    expect(seen.circumstances.unable).toEqual(new Map([[other.name, ['ListTags']]]));
    expect(seen.circumstances.truncated.size).toBe(0);
  });

  it('are not begun after an interrupt, and their scenarios count as cut short', async () => {
    const controller = new AbortController();
    const executed = executions();
    const executeCase: ExecuteCase = async (drawn, input) => {
      if (executed.inputs.length === 2) controller.abort();
      return executed.executeCase(drawn, input);
    };
    const seen = await running({ scenarios: [creation, other], executeCase, controller });
    expect(executed.inputs).toHaveLength(3);
    expect([...seen.circumstances.truncated]).toEqual([
      ['creation', 'the run was interrupted'],
      ['other', 'the run was interrupted'],
    ]);
  });
});

describe('the cases of a run that is about some requirements', () => {
  const { steps: failing } = observe({ answer: refusal('InternalFailure', 500) });
  const tallies = () => [
    new Tally(requirement('wire.one', ({ scenario }) => (scenario === 'other' ? violated() : satisfied))),
    new Tally(requirement('wire.two', () => violated())),
  ];

  it('take turns, and end once each of them is broken', async () => {
    const { types } = await running({
      scenarios: [creation, other],
      tallies: tallies(),
      focus: new Set(['wire.one', 'wire.two']),
    });
    expect(types.filter((type) => typeof type === 'number')).toEqual([0, 5]);
  });

  it('do not end for a requirement that the run is not about', async () => {
    const { types } = await running({ tallies: tallies(), focus: new Set(['wire.one']) });
    expect(types.filter((type) => typeof type === 'number')).toEqual([0, 1, 2, 3, 4]);
  });

  it('go on while what was seen may be transient', async () => {
    const { executeCase, inputs } = executions(() => failing);
    await running({ executeCase, tallies: tallies(), focus: new Set(['wire.two']) });
    expect(inputs).toHaveLength(5);
  });

  it('all run where the run is about all', async () => {
    const { types } = await running({ tallies: [new Tally(requirement('wire.two', () => violated()))] });
    expect(types.filter((type) => typeof type === 'number')).toHaveLength(5);
  });
});
