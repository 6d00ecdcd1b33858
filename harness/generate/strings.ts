import fc, { type Arbitrary } from 'fast-check';
import { stringClasses, type StringClass } from './alphabet.js';
import type { Bounds } from './bounds.js';
import { yields } from './only.js';
import { elasticBetween, lengthOf } from './elastic-text.js';
import { patternedText } from './pattern.js';
import { keeps, type Demands } from './demands.js';
import { remember } from './remember.js';

/** The greatest length of text where a schema sets no bound. */
const usualMaxLength = 300;

/**
 * Text that keeps all demands: of every class, or of the pattern; at both ends of the lengths, and between. Undefined
 * where none was found.
 */
export const validText = remember((demands: Demands): Arbitrary<string> | undefined => {
  const { bounds } = demands;
  const accepts = (text: string): boolean => keeps(demands, text);
  const least = shortestLength(bounds);
  const most = Math.min(bounds.maxLength, Math.max(usualMaxLength, least));
  const kinds = [
    { weight: 6, arbitrary: kindsOf(demands) },
    { weight: 1, arbitrary: textBetween(bounds, least, least) },
    { weight: 1, arbitrary: textBetween(bounds, most, most) },
    { weight: 2, arbitrary: textBetween(bounds, least, most) },
  ].flatMap(({ weight, arbitrary }) =>
    arbitrary !== undefined && yields(arbitrary, accepts) ? [{ weight, arbitrary }] : [],
  );
  return kinds.length === 0 ? undefined : fc.oneof(...kinds).filter(accepts);
});

/** The classes of text of which a place allows anything, and those of which it allows all. */
interface AllowedClasses {
  readonly inPart: readonly StringClass[];
  readonly whole: readonly StringClass[];
}

/** The classes of text that keep all demands. */
export const allowedClasses = remember((demands: Demands): AllowedClasses => {
  const accepts = (text: string): boolean => keeps(demands, text);
  const inPart = stringClasses.filter(({ samples }) => samples.some(accepts));
  return { inPart, whole: inPart.filter(({ samples }) => samples.every(accepts)) };
});

function kindsOf(demands: Demands): Arbitrary<string> | undefined {
  const { patterns } = demands.bounds;
  if (patterns.length > 0) return patternedText(patterns).arbitrary;
  const classes = allowedClasses(demands).inPart;
  return classes.length === 0 ? undefined : fc.oneof(...classes.map(({ arbitrary }) => arbitrary));
}

/** The least length of text that was found to keep the bounds. */
export function shortestLength({ patterns, minLength }: Bounds): number {
  if (patterns.length === 0) return minLength;
  const lengths = patternedText(patterns).samples.map(lengthOf);
  return lengths.find((length) => length >= minLength) ?? minLength;
}

/**
 * Text that keeps the patterns of some bounds, of a length between two, both included, whatever lengths the bounds
 * themselves allow; undefined where none was found.
 */
export function textBetween({ patterns }: Bounds, min: number, max: number): Arbitrary<string> | undefined {
  if (min > max || min < 0) return undefined;
  if (patterns.length > 0) return elasticBetween(patternedText(patterns), min, max);
  return min === max ? ofLength(min) : fc.integer({ min, max }).chain(ofLength);
}

/** Plain text of exactly some length, one character of which may be anything, also from beyond the basic plane. */
export function ofLength(length: number): Arbitrary<string> {
  if (length === 0) return fc.constant('');
  const unit = fc.constantFrom('a', 'b', 'z', '0', 'é', '日', '😀');
  return fc
    .tuple(unit, fc.nat({ max: length - 1 }))
    .map(([char, at]) => 'x'.repeat(at) + char + 'x'.repeat(length - at - 1));
}
