import fc from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Scenario, Stratum } from '../../properties/scenario.js';
import { derive } from './seed.js';
import { isInShard, type Shard } from './shard.js';

/** One generated input, and all that is needed to generate it again. */
export interface Case {
  readonly scenario: Scenario;
  readonly stratum: Stratum;
  readonly input: Json;
  /** Seed of the stratum's own sequence. */
  readonly seed: number;
  /** Place in that sequence, which is also fast-check's path to it. */
  readonly place: number;
  /** Number in the whole plan. */
  readonly index: number;
}

/** The cases of one scenario, as many of each stratum as are asked for. */
interface Part {
  readonly scenario: Scenario;
  readonly counts: readonly number[];
  /** Of each stratum the places of the cases that the run has: all, or those of its shard. */
  readonly places: readonly ReadonlySet<number>[];
  /** How many of them the run has. */
  readonly length: number;
  /** Number of its first case in the whole plan. */
  readonly first: number;
}

/** So many strata give a scenario one case more in each of its turns. */
const strataForOneMore = 4;

/**
 * Every case of a run, drawn as it is asked for: the same seed gives the same inputs, whatever the concurrency, the
 * target, or the other scenarios. Strata take turns, so each is drawn as often as any other, and at least once.
 */
export class Plan implements Iterable<Case> {
  private constructor(
    private readonly parts: readonly Part[],
    private readonly seed: number,
  ) {}

  /**
   * @param runs cases a scenario, but for its share
   * @param shard the part of the cases to have, numbered as in the whole plan; all unless given
   */
  static of(scenarios: readonly Scenario[], seed: number, runs: number, shard?: Shard): Plan {
    const parts: Part[] = [];
    let first = 0;
    for (const scenario of scenarios) {
      const counts = countsOf(scenario, runs);
      const places = counts.map((count, at) => placesOf(shard, first + sumOf(counts.slice(0, at)), count));
      parts.push({ scenario, counts, places, length: sumOf(places.map(({ size }) => size)), first });
      first += sumOf(counts);
    }
    return new Plan(parts, seed);
  }

  /** How many cases there are. */
  get length(): number {
    return sumOf(this.parts.map(({ length }) => length));
  }

  /** How many cases a scenario has. */
  lengthOf(scenario: Scenario): number {
    return this.parts.find((part) => part.scenario === scenario)?.length ?? 0;
  }

  /** The cases of some scenarios, numbered as they are. */
  where(isWanted: (scenario: Scenario) => boolean): Plan {
    return new Plan(
      this.parts.filter(({ scenario, length }) => length > 0 && isWanted(scenario)),
      this.seed,
    );
  }

  /** The cases, one scenario after the other. */
  *[Symbol.iterator](): Generator<Case> {
    for (const part of this.parts) yield* casesOf(part, this.seed);
  }

  /**
   * The same cases with the scenarios taking turns: for a run that ends once it has seen what it looks for. A scenario
   * with many strata has longer turns, so that its last stratum does not wait until all others are through.
   */
  byTurns(): Iterable<Case> {
    return takingTurns(
      this.parts.map((part) => casesOf(part, this.seed)),
      this.parts.map(({ scenario }) => 1 + Math.floor(scenario.strata.length / strataForOneMore)),
    );
  }
}

/** How many cases of each stratum a scenario has. */
function countsOf({ share = 1, strata }: Scenario, runs: number): number[] {
  const wanted = Math.ceil(runs * share);
  const each = Math.max(1, Math.floor(wanted / strata.length));
  const extra = Math.max(0, wanted - each * strata.length);
  return strata.map((_, at) => each + (at < extra ? 1 : 0));
}

/** The places of a stratum that a run has. @param before cases of all strata before it */
function placesOf(shard: Shard | undefined, before: number, count: number): ReadonlySet<number> {
  const all = Array.from({ length: count }, (_, place) => place);
  return new Set(all.filter((place) => shard === undefined || isInShard(shard, before + place)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function* casesOf({ scenario, counts, places, first }: Part, seed: number): Generator<Case> {
  const strata = scenario.strata.map((stratum, at) => drawn(scenario, stratum, seed, counts[at] ?? 0));
  let index = first;
  for (const each of takingTurns(strata)) {
    const numbered = { ...each, index: index++ };
    if (places[scenario.strata.indexOf(each.stratum)]?.has(each.place)) yield numbered;
  }
}

/** Inputs that are drawn at once: each draw begins with as many steps as inputs were drawn before. */
const atOnce = 256;

function* drawn(
  scenario: Scenario,
  stratum: Stratum,
  seed: number,
  count: number,
): Generator<Omit<Case, 'index'>> {
  const own = derive(seed, scenario.name, stratum.name);
  for (let from = 0; from < count; from += atOnce) {
    const numRuns = Math.min(atOnce, count - from);
    const inputs = fc.sample(stratum.arbitrary, { seed: own, path: String(from), numRuns });
    for (const [offset, input] of inputs.entries())
      yield { scenario, stratum, input, seed: own, place: from + offset };
  }
}

/**
 * Some of the first, then some of the second, and so on, until nothing is left of any.
 * @param turns how many of each are taken at a time; one unless given
 */
function* takingTurns<Item>(
  sources: readonly Iterator<Item>[],
  turns: readonly number[] = [],
): Generator<Item> {
  let left = sources.map((source, at) => ({ source, turn: turns[at] ?? 1 }));
  while (left.length > 0) {
    const ended = new Set<Iterator<Item>>();
    for (const { source, turn } of left)
      for (let taken = 0; taken < turn && !ended.has(source); taken++) {
        const next = source.next();
        if (next.done === true) ended.add(source);
        else yield next.value;
      }
    left = left.filter(({ source }) => !ended.has(source));
  }
}
