import type { Observation } from '../../properties/observation.js';
import type { Requirement, Ruling } from '../../properties/requirement.js';
import { byQuality, failureOf, type Failure } from './failure.js';
import type { Case } from './plan.js';

/** Cases that may have met a bad moment, however few they are among. */
const maxTransientCases = 2;

/** Ways in which one requirement is broken that are told apart. */
const maxCauses = 24;

/** Failures kept of one way. */
const maxFailuresKept = 5;

/** One way in which a requirement was broken. */
export interface Broken {
  readonly cause: string;
  /** The few cases that show it best, the best first. */
  readonly failures: readonly Failure[];
  /** Numbers of the cases that show it. */
  readonly cases: ReadonlySet<number>;
}

/** What all cases together said of one requirement. */
export class Tally {
  /** Cases in which the rule applied. */
  applied = 0;
  /** Numbers of the cases that broke it. */
  readonly brokenBy = new Set<number>();
  /** Scenarios in which it applied. */
  readonly scenarios = new Set<string>();
  /** Cases that seemed to break it in a bad moment of the target, which did not come again. */
  discarded = 0;
  /** What the judge threw, if it ever did. */
  threw: string | undefined;
  readonly #causes = new Map<string, Broken>();

  constructor(readonly requirement: Requirement) {}

  /**
   * The few cases that show best how it was broken, the best first: what can't be a bad moment of the target before
   * what can, then by size, then as they stand in the plan. The same whatever the concurrency.
   */
  get failures(): readonly Failure[] {
    return this.causes.flatMap(({ failures }) => failures).toSorted(byQuality);
  }

  /** The ways in which it was broken, each with the cases that show it best; that of the best case first. */
  get causes(): readonly Broken[] {
    return [...this.#causes.values()].toSorted(({ failures: [one] }, { failures: [other] }) =>
      one === undefined || other === undefined ? 0 : byQuality(one, other),
    );
  }

  /** Judges one observation. Answers true where this is the requirement's first violation. */
  add(drawn: Case, observation: Observation): boolean {
    const ruling = this.#judge(observation);
    if (ruling.kind === 'not-applicable') return false;
    this.applied++;
    this.scenarios.add(observation.scenario);
    if (ruling.kind === 'satisfied') return false;
    this.brokenBy.add(drawn.index);
    const failure = failureOf(drawn, observation, ruling.violation);
    this.#note(failure);
    return this.brokenBy.size === 1;
  }

  /**
   * True where so few cases broke it that, if what they saw does not show again, they may have met a bad moment. A
   * target that fails in more than every fifth case, each of several requests, has more than moments.
   */
  get isWithinTransientAllowance(): boolean {
    return this.brokenBy.size <= Math.max(maxTransientCases, this.applied / 5);
  }

  /** What was seen in one way did not show again: it was the target's moment, not its rule. */
  discardAsTransient({ cause, cases }: Broken): void {
    this.discarded += cases.size;
    this.#causes.delete(cause);
    const others = [...this.#causes.values()];
    for (const index of cases)
      if (!others.some((other) => other.cases.has(index))) this.brokenBy.delete(index);
  }

  /** Keeps a failure with those of its cause. Beyond so many causes they are only counted. */
  #note(failure: Failure): void {
    const { cause, drawn } = failure;
    const known = this.#causes.get(cause);
    if (known === undefined && this.#causes.size >= maxCauses) return;
    const failures = [...(known?.failures ?? []), failure].toSorted(byQuality).slice(0, maxFailuresKept);
    this.#causes.set(cause, { cause, failures, cases: new Set([...(known?.cases ?? []), drawn.index]) });
  }

  /** A judge that throws says nothing of the target: the requirement becomes inconclusive, never passed, never failed. */
  #judge(observation: Observation): Ruling {
    try {
      return this.requirement.judge(observation);
    } catch (error) {
      this.threw ??= error instanceof Error ? error.message : String(error);
      return { kind: 'not-applicable' };
    }
  }
}
