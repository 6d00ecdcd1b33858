import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../properties/scenario.js';
import { Plan } from './plan.js';
import { parseShard, shardText, ShardIsWrong } from './shard.js';

function scenario(name: string, strata: number): Scenario {
  return {
    name,
    title: name,
    needs: [],
    strata: Array.from({ length: strata }, (_, at) => ({ name: String(at), arbitrary: fc.nat() })),
    act: async () => undefined,
  };
}

const scenarios = [scenario('one', 1), scenario('six', 6), scenario('nine', 9)];

describe('shards of a plan', () => {
  const plans = fc.record({
    of: fc.integer({ min: 1, max: 12 }),
    runs: fc.integer({ min: 12, max: 40 }),
    seed: fc.nat(),
  });

  it('hold each case once, as it is in the whole plan', () => {
    fc.assert(
      fc.property(plans, ({ of, runs, seed }) => {
        const shards = Array.from({ length: of }, (_, at) =>
          Plan.of(scenarios, seed, runs, { number: at + 1, of }),
        );
        const all = shards.flatMap((plan) => [...plan]).toSorted((one, other) => one.index - other.index);
        expect(all).toEqual([...Plan.of(scenarios, seed, runs)]);
        for (const plan of shards) expect([...plan]).toHaveLength(plan.length);
      }),
      { numRuns: 40 },
    );
  });

  it('each see every scenario, however many they are', () => {
    fc.assert(
      fc.property(plans, ({ of, runs, seed }) => {
        for (let number = 1; number <= of; number++) {
          const plan = Plan.of(scenarios, seed, runs, { number, of });
          for (const each of scenarios) expect(plan.lengthOf(each)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('--shard', () => {
  it('is read as it is written', () => {
    expect(shardText(parseShard('2/3'))).toBe('2/3');
  });

  it.each(['', '1', '0/3', '4/3', '1/0', '1/1001', 'a/b', '1/3/5', '-1/3', '1.5/3'])('is not %j', (text) => {
    expect(() => parseShard(text)).toThrow(ShardIsWrong);
  });
});
