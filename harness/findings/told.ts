import { actualOf } from './actual.js';
import { describe } from './describe.js';
import type { Finding } from './finding.js';
import { placeOf } from './place.js';
import { numberingOf } from './playback.js';
import type { Seen } from './seen.js';

/** A finding's expectation in words. */
export interface Told {
  readonly expected: string;
  readonly actual: string;
  /** The place in the answer of the step to blame, where there is one. */
  readonly pointer: string | undefined;
}

/** What a finding expected, what came, and where. Steps have the numbers of `numberingOf`. */
export function told(finding: Finding): Told {
  const { expected, blamed } = finding;
  const steps = seenIn(finding);
  return {
    expected: describe(expected, numberingOf(finding)),
    actual: actualOf(expected, blamed, steps),
    pointer: placeOf(expected, blamed, steps),
  };
}

/** The steps of a finding as an expectation is checked against them. */
export function seenIn({ steps }: Pick<Finding, 'steps'>): Seen[] {
  return steps.map(({ operation, ...exchange }) => ({ operation, exchange }));
}
