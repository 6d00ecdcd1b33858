import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import { NothingCanBeGenerated } from './errors.js';
import { only, yields } from './only.js';
import type { Stratum } from './stratum.js';

/** Values of one kind that may keep a law, and some of them that are quick to draw. */
export interface Candidate {
  readonly name: string;
  readonly arbitrary: Arbitrary<Json>;
  readonly quick: Arbitrary<Json>;
}

/**
 * Of some kinds of values, those of which enough keeps a law, without what does not. The answer is the same at every call.
 */
export function lawful(
  candidates: readonly Candidate[],
  law: (value: Json) => boolean,
  pointer: string,
): Stratum[] {
  const drawn = fc.sample(fc.tuple(...candidates.map(({ quick }) => quick)), { numRuns: 2, seed: 0 });
  return candidates
    .filter(
      ({ arbitrary }, index) => drawn.every((values) => law(values[index] ?? null)) || yields(arbitrary, law),
    )
    .map(({ name, arbitrary }) => ({
      name,
      arbitrary: only(
        arbitrary,
        law,
        () =>
          new NothingCanBeGenerated(pointer, `a thousand values of the kind "${name}" break another keyword`),
      ),
    }));
}
