import fc, { type Arbitrary } from 'fast-check';

/** Text with a part that can be repeated any number of times, as in the pumping lemma, and still keeps the patterns. */
interface Pump {
  readonly before: string;
  readonly part: string;
  readonly after: string;
}

/** Text that keeps some patterns, and how to make it longer. */
export interface ElasticText {
  readonly keeps: (text: string) => boolean;
  /** Shortest first. */
  readonly samples: readonly string[];
  /** Those of the samples that can be made longer, with the shortest rest first. */
  readonly pumps: readonly Pump[];
}

/** Of some text, what keeps the patterns, and how to make it longer. */
export function elasticText(texts: readonly string[], keeps: (text: string) => boolean): ElasticText {
  const samples = shortestFirst(texts.filter(keeps));
  return { keeps, samples, pumps: pumpsOf(samples, keeps) };
}

function shortestFirst(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

/** Samples that are tried, places in each, and lengths of the part: about two thousand tests of a pattern at most. */
const maxSamples = 8;
const maxStarts = 12;
const maxPart = 6;
const maxPumps = 6;

function pumpsOf(samples: readonly string[], keeps: (text: string) => boolean): Pump[] {
  const found = samples.slice(0, maxSamples).flatMap((sample) => {
    const chars = [...sample];
    return startsIn(chars.length).flatMap((start) =>
      Array.from({ length: Math.min(maxPart, chars.length - start) }, (_, index) => ({
        before: chars.slice(0, start).join(''),
        part: chars.slice(start, start + index + 1).join(''),
        after: chars.slice(start + index + 1).join(''),
      })).filter((pump) => [2, 3, 4, 7].every((times) => keeps(pumped(pump, times)))),
    );
  });
  return found
    .sort((one, other) => weightOf(one) - weightOf(other))
    .filter(({ part }, index) => found.findIndex((pump) => pump.part === part) === index)
    .slice(0, maxPumps);
}

/** Every place of short text, the first and the last ones of long text. */
function startsIn(length: number): number[] {
  const all = Array.from({ length }, (_, index) => index);
  return length <= maxStarts ? all : [...all.slice(0, maxStarts / 2), ...all.slice(-maxStarts / 2)];
}

function weightOf({ before, part, after }: Pump): number {
  return before.length + after.length + 2 * part.length;
}

function pumped({ before, part, after }: Pump, times: number): string {
  return before + part.repeat(times) + after;
}

/** Text that keeps the patterns and has a length between two, both included; undefined where none was found. */
export function elasticBetween(
  { keeps, samples, pumps }: ElasticText,
  min: number,
  max: number,
): Arbitrary<string> | undefined {
  const listed = samples.filter((text) => lengthOf(text) >= min && lengthOf(text) <= max);
  const ranges = pumps.flatMap((pump) => {
    const rest = lengthOf(pump.before + pump.after);
    const part = lengthOf(pump.part);
    const least = Math.max(1, Math.ceil((min - rest) / part));
    const most = lastThatKeeps(least, Math.floor((max - rest) / part), (times) => keeps(pumped(pump, times)));
    if (most === undefined) return [];
    return [fc.integer({ min: least, max: most }).map((times) => pumped(pump, times))];
  });
  const ways = [...(listed.length === 0 ? [] : [fc.constantFrom(...listed)]), ...ranges];
  return ways.length === 0 ? undefined : fc.oneof(...ways);
}

/** The greatest number of a range up to which `keeps` holds, if it holds for the least at all. */
function lastThatKeeps(least: number, most: number, keeps: (times: number) => boolean): number | undefined {
  if (most < least || !keeps(least)) return undefined;
  let low = least;
  for (let high = most; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if (keeps(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Length as JSON Schema counts it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
