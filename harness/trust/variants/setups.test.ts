import { expect, it } from 'vitest';
import { combinedSetups, plainSetups } from './setups.js';

const candidates = ['a', 'b', 'alone', 'c', 'd'].map((id, position) => ({
  id,
  position,
  isAlone: id === 'alone',
}));

it('plain setups are each variant by itself', () => {
  expect(plainSetups(candidates).map(({ id, positions, lagMs }) => [id, positions, lagMs])).toEqual(
    candidates.map(({ id, position }) => [id, [position], undefined]),
  );
});

it('combined setups are each variant with each lag, without those that are judged alone', () => {
  const setups = combinedSetups(candidates, { lagsMs: [300, 1_000], triples: 0 });
  expect(setups).toHaveLength(8);
  expect(setups[1]).toEqual({ id: 'a (reads 1 s late)', positions: [0], lagMs: 1_000 });
  expect(setups.flatMap(({ positions }) => positions)).not.toContain(2);
});

it('triples are three different variants in their order, the same each time', () => {
  const triples = combinedSetups(candidates, { lagsMs: [], triples: 20 });
  expect(triples).toHaveLength(20);
  for (const { positions, lagMs } of triples) {
    expect(new Set(positions).size).toBe(3);
    expect([...positions].toSorted((one, other) => one - other)).toEqual(positions);
    expect(positions).not.toContain(2);
    expect(lagMs).toBe(0);
  }
  expect(new Set(triples.map(({ id }) => id)).size).toBeGreaterThan(1);
  expect(combinedSetups(candidates, { lagsMs: [], triples: 20 })).toEqual(triples);
});
