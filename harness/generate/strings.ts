import fc, { type Arbitrary } from 'fast-check';
import { stringClasses } from './alphabet.js';
import type { Bounds } from './bounds.js';
import { NothingCanBeGenerated } from './errors.js';
import { textKeeps } from './keeps.js';

/** The longest text made where a schema sets no bound. */
const longestUnbounded = 300;

/** Text that keeps the bounds: of every class, at both ends of the lengths, and between. */
export function validString(bounds: Bounds, pointer: string): Arbitrary<string> {
  const keeps = (text: string): boolean => textKeeps(bounds, text);
  const { minLength: shortest, maxLength: longest = Math.max(longestUnbounded, shortest) } = bounds;
  if (shortest > longest) throw new NothingCanBeGenerated(pointer, 'its lengths exclude each other');
  if (bounds.pattern !== undefined)
    return patterned(bounds.pattern, [Math.max(1, shortest), longest], keeps, pointer);
  const classes = stringClasses
    .filter(({ samples }) => samples.some(keeps))
    .map(({ arbitrary }) => arbitrary);
  return fc
    .oneof(
      ...(classes.length === 0 ? [] : [{ weight: 6, arbitrary: fc.oneof(...classes) }]),
      { weight: 1, arbitrary: ofLength(shortest) },
      { weight: 1, arbitrary: ofLength(longest) },
      { weight: 2, arbitrary: fc.integer({ min: shortest, max: longest }).chain(ofLength) },
    )
    .filter(keeps);
}

/** Plain text of exactly some length, one character of which may be anything, also from beyond the basic plane. */
export function ofLength(length: number): Arbitrary<string> {
  if (length === 0) return fc.constant('');
  const unit = fc.constantFrom('a', 'b', 'z', '0', 'é', '日', '😀');
  return fc
    .tuple(unit, fc.nat({ max: length - 1 }))
    .map(([char, at]) => 'x'.repeat(at) + char + 'x'.repeat(length - at - 1));
}

/** Names of the rule of cluster names, of exactly some length of at least one; one character differs from the rest. */
export function nameOfLength(length: number): Arbitrary<string> {
  const first = fc.constantFrom('a', 'b', 'Z');
  const unit = fc.constantFrom('x', 'Y', '0', '9', '-');
  return fc.tuple(first, unit, fc.nat({ max: Math.max(0, length - 2) })).map(([start, unit, at]) => {
    const isLast = at >= length - 2;
    const char = unit === '-' && isLast ? 'x' : unit;
    return (start + 'x'.repeat(at) + char + 'x'.repeat(Math.max(0, length - at - 2))).slice(0, length);
  });
}

function patterned(
  pattern: RegExp,
  lengths: readonly number[],
  keeps: (text: string) => boolean,
  pointer: string,
): Arbitrary<string> {
  const { arbitrary, samples } = matching(pattern);
  if (!samples.some(keeps))
    throw new NothingCanBeGenerated(pointer, 'its pattern and its other bounds exclude each other');
  const ends = lengths.filter((length) => keeps('a'.repeat(length))).map(nameOfLength);
  return fc
    .oneof({ weight: 4, arbitrary }, ...ends.map((end) => ({ weight: 1, arbitrary: end })))
    .filter(keeps);
}

interface Matching {
  readonly arbitrary: Arbitrary<string>;
  readonly samples: readonly string[];
}

const matchings = new Map<string, Matching>();

/** Text of a pattern, compiled once however often the pattern is met. */
function matching(pattern: RegExp): Matching {
  const known = matchings.get(pattern.source);
  if (known !== undefined) return known;
  const arbitrary = fc.stringMatching(pattern, { size: 'small' });
  const made = { arbitrary, samples: fc.sample(arbitrary, { numRuns: 50, seed: 0 }) };
  matchings.set(pattern.source, made);
  return made;
}
