import fc, { type Arbitrary } from 'fast-check';
import { numberKeeps } from './keeps.js';
import type { Place, Way } from './way.js';

const farthest = 2 ** 31;

/** Numbers below a `minimum`, whole ones: they are of either type of number. */
export function tooSmall(minimum: number, { rest }: Place): Way[] {
  const below = Math.ceil(minimum) - 1;
  return keeping(rest, [
    ['one too small', fc.constant(below)],
    ['too small', fc.integer({ min: Math.min(-farthest, below), max: below })],
    ['far too small', fc.constantFrom(-(2 ** 53), -1e308).filter((value) => value <= below)],
  ]);
}

/** Numbers above a `maximum`. */
export function tooLarge(maximum: number, { rest }: Place): Way[] {
  const above = Math.floor(maximum) + 1;
  return keeping(rest, [
    ['one too large', fc.constant(above)],
    ['too large', fc.integer({ min: above, max: Math.max(farthest, above) })],
    ['far too large', fc.constantFrom(2 ** 53, 1e308).filter((value) => value >= above)],
  ]);
}

function keeping(rest: Place['rest'], ways: readonly (readonly [string, Arbitrary<number>])[]): Way[] {
  const keeps = (value: number): boolean => numberKeeps(rest, value);
  return ways
    .filter(([, arbitrary]) => fc.sample(arbitrary, { numRuns: 10, seed: 0 }).some(keeps))
    .map(([name, arbitrary]) => ({ name, arbitrary: arbitrary.filter(keeps) }));
}
