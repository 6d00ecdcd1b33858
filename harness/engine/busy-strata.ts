import type { Observation } from '../../properties/observation.js';
import { isBusy } from '../wire/noise.js';
import type { Case } from './plan.js';

/** A kind of input for which the target was too busy in every case. */
export interface BusyStratum {
  /** One of its cases. */
  readonly drawn: Case;
  /** One sentence. */
  readonly why: string;
}

/**
 * Tells load from an answer: load meets every kind of input alike, so a stratum of which every case met a request that
 * the target was too busy for, through all repetitions, was not judged.
 */
export class BusyStrata {
  readonly #busy = new Map<string, BusyStratum>();
  readonly #answered = new Set<string>();

  /** Notes what came of one case. */
  note(drawn: Case, observation: Observation): void {
    const { scenario, stratum } = drawn;
    const key = `${scenario.name} / ${stratum.name}`;
    if (!isBusyCase(observation)) this.#answered.add(key);
    else
      this.#busy.set(key, {
        drawn,
        why: `The target was too busy for every case of "${key}", also when it was asked again.`,
      });
  }

  get all(): readonly BusyStratum[] {
    return [...this.#busy].flatMap(([key, stratum]) => (this.#answered.has(key) ? [] : [stratum]));
  }
}

/** True where the target was too busy for a request of a case, through all repetitions. */
export function isBusyCase({ steps }: Observation): boolean {
  return steps.some(({ role, exchange }) => role === 'subject' && isBusy(exchange.outcome));
}
