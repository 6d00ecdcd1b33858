import type { Observation } from '../../properties/observation.js';
import type { Requirement, Ruling, Violation } from '../../properties/requirement.js';
import type { Case } from './plan.js';

/** A violation with the case that showed it. */
export interface Sighting {
  readonly drawn: Case;
  readonly observation: Observation;
  readonly violation: Violation;
  /** Characters of the generated input as JSON. */
  readonly size: number;
}

/** What all cases together said of one requirement. */
export class Tally {
  /** Cases in which the rule applied. */
  applied = 0;
  /** Numbers of the cases that broke it. */
  readonly brokenBy = new Set<number>();
  /** Scenarios in which it applied. */
  readonly scenarios = new Set<string>();
  /** What the judge threw, if it ever did. */
  threw: string | undefined;
  /** The smallest case that broke it, the earliest of the plan among equals: the same whatever the concurrency. */
  smallest: Sighting | undefined;

  constructor(readonly requirement: Requirement) {}

  /** Judges one observation. Answers true where this is the requirement's first violation. */
  add(drawn: Case, observation: Observation): boolean {
    const ruling = this.#judge(observation);
    if (ruling.kind === 'silent') return false;
    this.applied++;
    this.scenarios.add(observation.scenario);
    if (ruling.kind === 'held') return false;
    this.brokenBy.add(drawn.index);
    const size = JSON.stringify(drawn.input).length;
    const best = this.smallest;
    if (best === undefined || size < best.size || (size === best.size && drawn.index < best.drawn.index))
      this.smallest = { drawn, observation, violation: ruling.violation, size };
    return this.brokenBy.size === 1;
  }

  /** A judge that throws says nothing of the target: the requirement becomes inconclusive, never passed, never failed. */
  #judge(observation: Observation): Ruling {
    try {
      return this.requirement.judge(observation);
    } catch (error) {
      this.threw ??= error instanceof Error ? error.message : String(error);
      return { kind: 'silent' };
    }
  }
}
