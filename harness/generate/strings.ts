import fc, { type Arbitrary } from 'fast-check';
import { stringClasses } from './alphabet.js';
import type { Bounds } from './bounds.js';
import { NothingCanBeGenerated } from './errors.js';

/** Length as JSON Schema counts it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The longest text made where a schema sets no bound. */
const longestUnbounded = 300;

/** Text that keeps the bounds: of every class, at both ends of the lengths, and between. */
export function validString(bounds: Bounds, pointer: string): Arbitrary<string> {
  if (bounds.pattern !== undefined) return patterned(bounds, pointer);
  const keeps = (text: string): boolean =>
    isWithin(bounds, lengthOf(text)) && !startsWith(text, bounds.notPrefix);
  const classes = stringClasses
    .filter(({ samples }) => samples.some(keeps))
    .map(({ arbitrary }) => arbitrary);
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.oneof(...classes) },
      { weight: 1, arbitrary: ofLength(bounds.minLength) },
      { weight: 1, arbitrary: ofLength(bounds.maxLength ?? longestUnbounded) },
      { weight: 2, arbitrary: ofAnyLength(bounds) },
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
  const unit = fc.constantFrom('x', 'Y', '0', '9');
  return fc
    .tuple(first, unit, fc.nat({ max: Math.max(0, length - 2) }))
    .map(([start, char, at]) =>
      (start + 'x'.repeat(at) + char + 'x'.repeat(Math.max(0, length - at - 2))).slice(0, length),
    );
}

function ofAnyLength({ minLength, maxLength }: Bounds): Arbitrary<string> {
  return fc.integer({ min: minLength, max: maxLength ?? longestUnbounded }).chain(ofLength);
}

function patterned(bounds: Bounds, pointer: string): Arbitrary<string> {
  const pattern = new RegExp(bounds.pattern ?? '');
  const keeps = (text: string): boolean => isWithin(bounds, lengthOf(text)) && pattern.test(text);
  const { arbitrary, samples } = matching(pattern);
  if (!samples.some(keeps))
    throw new NothingCanBeGenerated(pointer, 'its pattern and its lengths exclude each other');
  const longest = bounds.maxLength ?? longestUnbounded;
  const ends = [Math.max(1, bounds.minLength), longest]
    .filter((length) => keeps('a'.repeat(length)))
    .map(nameOfLength);
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

function isWithin({ minLength, maxLength }: Bounds, length: number): boolean {
  return length >= minLength && length <= (maxLength ?? Infinity);
}

function startsWith(text: string, prefix: string | undefined): boolean {
  return prefix !== undefined && text.toLowerCase().startsWith(prefix);
}
