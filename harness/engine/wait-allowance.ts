import type { Observation } from '../../properties/observation.js';
import type { Wanted } from '../oracle/wanted.js';
import type { Allowance, WaitEnd, WaitSettings } from './eventually.js';

/** Waits for one thing that may end in vain before no more are made for it. */
const maxVainWaits = 2;

/** How long the vain waits for what one failure was found by may take while it is confirmed and shrunk, ... */
const maxVainMsOfFailure = 12_000;

/** ... and how many there may be at least, however long one takes. */
const minVainWaitsOfFailure: Readonly<Record<Wanted['kind'], number>> = { fact: 2, state: 1 };

/** What a wait is for, as it is counted. */
type Purpose = string;

/** The waits for one purpose so far. */
interface Waits {
  readonly underWay: number;
  readonly inVain: number;
  /** Whether what was waited for ever came. */
  readonly wasMet: boolean;
}

const none: Waits = { underWay: 0, inVain: 0, wasMet: false };

/**
 * Keeps a target that never shows what it should from holding up a run. Counts the waits that ended in vain for each
 * purpose on its own, so that a thing that is never shown silences no rule about another: a fact in each scenario, as
 * the rule that it breaks is broken by then, and a state in the whole run, as a wait for a state may be long. While it
 * is open whether a fact ever shows, no more cases wait for it side by side than may wait in vain.
 */
export class WaitAllowance {
  readonly #waits = new Map<Purpose, Waits>();

  /** The allowance of a scenario's cases. */
  in(scenario: string): Allowance {
    const purposeOf = purposesIn(scenario);
    return {
      begin: (wanted) => this.#begin(purposeOf(wanted), wanted.kind),
      end: (wanted, how) => this.#end(purposeOf(wanted), how),
    };
  }

  /**
   * The allowance of confirming and shrinking one failure: the usual one, but for what the failure was found by waiting
   * for in vain. That can be waited for again, so that the failure can show again.
   */
  ofFailure(
    { scenario, waits }: Pick<Observation, 'scenario' | 'waits'>,
    limitsMs: WaitSettings['limitsMs'],
  ): Allowance {
    const usual = this.in(scenario);
    const purposeOf = purposesIn(scenario);
    const inVain = waits.filter(({ outcome }) => outcome === 'window-passed').flatMap(({ wanted }) => wanted);
    const left = new Map(inVain.map((wanted) => [purposeOf(wanted), vainWaitsOfFailure(wanted, limitsMs)]));
    return {
      begin: (wanted) => {
        const own = left.get(purposeOf(wanted));
        return own === undefined ? usual.begin(wanted) : own > 0;
      },
      end: (wanted, how) => {
        const own = left.get(purposeOf(wanted));
        if (own === undefined) usual.end(wanted, how);
        else if (how === 'in-vain') left.set(purposeOf(wanted), own - 1);
      },
    };
  }

  #begin(purpose: Purpose, kind: Wanted['kind']): boolean {
    const waits = this.#of(purpose);
    const isTried = kind === 'state' || waits.wasMet;
    const counted = isTried ? waits.inVain : waits.inVain + waits.underWay;
    if (counted >= maxVainWaits) return false;
    this.#waits.set(purpose, { ...waits, underWay: waits.underWay + 1 });
    return true;
  }

  #end(purpose: Purpose, how: WaitEnd): void {
    const { underWay, inVain, wasMet } = this.#of(purpose);
    this.#waits.set(purpose, {
      underWay: underWay - 1,
      inVain: how === 'in-vain' ? inVain + 1 : inVain,
      wasMet: wasMet || how === 'met',
    });
  }

  #of(purpose: Purpose): Waits {
    return this.#waits.get(purpose) ?? none;
  }
}

function purposesIn(scenario: string): (wanted: Wanted) => Purpose {
  return ({ kind, what }) => (kind === 'fact' ? `${scenario}: ${what}` : what);
}

function vainWaitsOfFailure({ kind }: Wanted, limitsMs: WaitSettings['limitsMs']): number {
  return Math.max(minVainWaitsOfFailure[kind], Math.floor(maxVainMsOfFailure / limitsMs[kind]));
}
