import type { ResourceKind } from '../../spec/effect-types.js';
import type { Json } from '../../spec/json.js';
import { areAlike, isNameOf } from './names.js';
import type { Holdings } from './ownership.js';

/**
 * What of the run's own is one execution's of a case. Cases run side by side: one that changed what another made, because
 * a target answered with it, would make that other one blame the target.
 */
export class CaseHoldings implements Holdings {
  readonly #claimed = new Set<string>();
  readonly #leased = new Set<string>();

  /**
   * @param run what the whole run holds
   * @param prefix of the run
   * @param execution the number of this execution
   */
  constructor(
    private readonly run: Holdings,
    private readonly prefix: string,
    private readonly execution: number,
  ) {}

  /** Also of names like that of a leased cluster: nobody else gives them meanwhile. */
  isRunName(name: string): boolean {
    if (isNameOf(this.prefix, this.execution, name)) return true;
    return this.run.isRunName(name) && [...this.#leased].some((cluster) => areAlike(name, cluster));
  }

  isClaimed(name: string): boolean {
    return this.#claimed.has(name.toLowerCase()) && this.run.isClaimed(name);
  }

  isGiven(kind: ResourceKind, name: string): boolean {
    return this.run.isGiven(kind, name);
  }

  has(kind: ResourceKind, name: Json): boolean {
    if (typeof name !== 'string') return this.run.has(kind, name);
    return this.run.isRunName(name) ? this.isRunName(name) : this.run.has(kind, name);
  }

  /** The execution has this name, which is nobody's, until it ends. */
  claim(name: string): void {
    this.#claimed.add(name.toLowerCase());
  }

  /** The execution has this cluster of the run to itself, until it ends. */
  lease(cluster: string): void {
    this.#leased.add(cluster.toLowerCase());
  }
}
