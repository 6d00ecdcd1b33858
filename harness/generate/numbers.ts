import fc, { type Arbitrary } from 'fast-check';
import type { Bounds, End } from './bounds.js';

/** Numbers that keep some bounds. */
export interface Numbers {
  readonly arbitrary: Arbitrary<number>;
  /** The least and the greatest of them, where the bounds have such an end. */
  readonly least: number | undefined;
  readonly greatest: number | undefined;
}

/** The range where a schema sets no bound. */
const usual = {
  whole: { min: -(2 ** 31), max: 2 ** 31 - 1 },
  real: { min: -1e9, max: 1e10 },
} as const;

/** How far from its only end a range goes that has one. */
const usualSpan = 2 ** 31;

/** The kind of a place's numbers. */
export function kindOf({ types }: Bounds): 'whole' | 'real' {
  return types?.includes('number') === true ? 'real' : 'whole';
}

/** The later of two lower ends. */
export function laterOf(one: End, other: End): End {
  if (one.value === other.value) return one.isExcluded ? one : other;
  return one.value > other.value ? one : other;
}

/** The earlier of two upper ends. */
export function earlierOf(one: End, other: End): End {
  if (one.value === other.value) return one.isExcluded ? one : other;
  return one.value < other.value ? one : other;
}

/** Numbers that keep some bounds, but for the last digit of multiples of a fraction; undefined where there are none. */
export function numbersIn(bounds: Bounds, kind: 'whole' | 'real'): Numbers | undefined {
  const step = stepOf(bounds.multiplesOf, kind);
  return step === undefined ? realNumbers(bounds) : multiplesIn(bounds, step, kind);
}

/** What numbers are multiples of; undefined where they may be any. */
function stepOf(multiples: readonly number[], kind: 'whole' | 'real'): number | undefined {
  const steps = kind === 'whole' ? [1, ...multiples] : multiples;
  if (steps.length === 0) return undefined;
  const scale = [1, 10, 100, 1e3, 1e4, 1e5, 1e6].find((each) =>
    steps.every((step) => Math.abs(step * each - Math.round(step * each)) < 1e-9),
  );
  // With more digits than that the largest has to do: what is no multiple of the others is left out later.
  if (scale === undefined) return Math.max(...steps);
  return steps.map((step) => Math.round(step * scale)).reduce(leastMultiple) / scale;
}

function leastMultiple(one: number, other: number): number {
  return (one / greatestDivisor(one, other)) * other;
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

function multiplesIn(
  { minimum, maximum }: Bounds,
  step: number,
  kind: 'whole' | 'real',
): Numbers | undefined {
  const first = Math.ceil(minimum.value / step);
  const last = Math.floor(maximum.value / step);
  const least = minimum.isExcluded && first * step === minimum.value ? first + 1 : first;
  const greatest = maximum.isExcluded && last * step === maximum.value ? last - 1 : last;
  const { min, max } = rangeOf(least, greatest, usual[kind].min / step, usual[kind].max / step);
  const from = Math.max(Math.ceil(min), Number.MIN_SAFE_INTEGER);
  const to = Math.min(Math.floor(max), Number.MAX_SAFE_INTEGER);
  if (from > to) return undefined;
  // A product of a fraction may be off by its last digit.
  const times = (count: number): number => Number((count * step).toPrecision(15));
  return {
    arbitrary: fc.integer({ min: from, max: to }).map(times),
    least: minimum.value === -Infinity ? undefined : times(from),
    greatest: maximum.value === Infinity ? undefined : times(to),
  };
}

function realNumbers({ minimum, maximum }: Bounds): Numbers | undefined {
  const { min, max } = rangeOf(minimum.value, maximum.value, usual.real.min, usual.real.max);
  const isEmpty = min > max || (min === max && (minimum.isExcluded || maximum.isExcluded));
  if (isEmpty) return undefined;
  const [least, greatest] = [justAbove(minimum), justBelow(maximum)];
  return {
    arbitrary: fc.double({
      min,
      max,
      minExcluded: minimum.isExcluded,
      maxExcluded: maximum.isExcluded,
      noNaN: true,
    }),
    least: Number.isFinite(least) ? least : undefined,
    greatest: Number.isFinite(greatest) ? greatest : undefined,
  };
}

/** Both ends of a range: an open one is the usual end, or, where that leaves no room, a wide span from the other. */
function rangeOf(
  low: number,
  high: number,
  usualLow: number,
  usualHigh: number,
): { min: number; max: number } {
  const min = low !== -Infinity ? low : usualLow < high ? usualLow : high - usualSpan;
  const max = high !== Infinity ? high : usualHigh > min ? usualHigh : min + usualSpan;
  return { min, max };
}

/** A number just inside an end that may be excluded. */
function justAbove({ value, isExcluded }: End): number {
  return isExcluded ? value + nudge(value) : value;
}

function justBelow({ value, isExcluded }: End): number {
  return isExcluded ? value - nudge(value) : value;
}

function nudge(value: number): number {
  return Math.max(1, Math.abs(value)) * 2 ** -30;
}
