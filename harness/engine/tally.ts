import type { Observation } from '../../properties/observation.js';
import type { Requirement, Ruling } from '../../properties/requirement.js';
import { byQuality, failureOf, type Failure } from './failure.js';
import type { Case } from './plan.js';

/** Cases that may have met a bad moment, however few they are among. */
const maxTransientCases = 2;

/** Failures kept of one requirement. */
const maxFailuresKept = 5;

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
  #failures: readonly Failure[] = [];

  constructor(readonly requirement: Requirement) {}

  /**
   * The few cases that show best how it was broken, the best first: what can't be a bad moment of the target before
   * what can, then by size, then as they stand in the plan. The same whatever the concurrency.
   */
  get failures(): readonly Failure[] {
    return this.#failures;
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
    this.#failures = [...this.#failures, failure].toSorted(byQuality).slice(0, maxFailuresKept);
    return this.brokenBy.size === 1;
  }

  /**
   * True where so few cases broke it that, if what they saw does not show again, they may have met a bad moment. A
   * target that fails in every tenth case has more than moments.
   */
  get isWithinTransientAllowance(): boolean {
    return this.brokenBy.size <= Math.max(maxTransientCases, this.applied / 10);
  }

  /** What was seen did not show again: it was the target's moment, not its rule. */
  discardAsTransient(): void {
    this.discarded = this.brokenBy.size;
    this.brokenBy.clear();
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
