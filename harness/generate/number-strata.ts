import fc from 'fast-check';
import type { Bounds } from './bounds.js';
import { kindOf, numbersIn } from './numbers.js';
import type { Place } from './place.js';
import { strata, type Stratum } from './stratum.js';

/** The number at one end of a place's range. */
export function edgeAt(end: 'least' | 'greatest', { demands: { bounds } }: Place): Stratum[] {
  const edge = numbersIn(bounds, kindOf(bounds))?.[end];
  return edge === undefined ? [] : strata({ [edge]: fc.constant(edge) });
}

/**
 * Numbers of a range that lies beside that of a place: the one next to it, and any.
 *
 * @param bounds the range, and what else the numbers have to keep
 * @param nearest the end of it at which it touches the place's own
 */
export function numbersBeside(name: string, bounds: Bounds, nearest: 'least' | 'greatest'): Stratum[] {
  const found = numbersIn(bounds, kindOf(bounds));
  const next = found?.[nearest];
  return strata({
    [name]: found?.arbitrary,
    [`just ${name}`]: next === undefined ? undefined : fc.constant(next),
  });
}
