import type { ResourceKind } from '../../spec/effect-types.js';
import { count } from './count.js';
import { BudgetSpent } from './meter.js';

/** How much of each kind a run may create; undefined where nothing bounds it. */
export interface CreationBounds {
  readonly maxClusters: number | undefined;
  readonly maxSnapshots: number | undefined;
}

/** What a case needs to create. */
export type Needs = Readonly<Record<ResourceKind, number>>;

/** The run may create no more of a kind. What asks for nothing of the kind goes on. */
export class CreationBudgetSpent extends BudgetSpent {
  constructor(budget: string) {
    super(budget);
    this.name = 'CreationBudgetSpent';
  }
}

/** A case that needs a cluster more lacks that one first: it does not help it that there are snapshots. */
const scarcestFirst = ['cluster', 'snapshot'] as const satisfies readonly ResourceKind[];

const options: Readonly<Record<ResourceKind, string>> = {
  cluster: '--max-clusters',
  snapshot: '--max-snapshots',
};

/** A budget that bounds nothing. */
export function unbounded(): CreationBudget {
  return new CreationBudget({ maxClusters: undefined, maxSnapshots: undefined });
}

/** Counts what a run creates, and lets no request pass that could create more than it may. */
export class CreationBudget {
  readonly #made: Record<ResourceKind, number> = { cluster: 0, snapshot: 0 };
  /** Requests under way that may create one. */
  readonly #asked: Record<ResourceKind, number> = { cluster: 0, snapshot: 0 };
  readonly #bounds: Readonly<Record<ResourceKind, number>>;
  #quotaMet = false;

  constructor({ maxClusters, maxSnapshots }: CreationBounds) {
    this.#bounds = { cluster: maxClusters ?? Infinity, snapshot: maxSnapshots ?? Infinity };
  }

  get made(): Needs {
    return { ...this.#made };
  }

  /** How many more the run may create. */
  left(kind: ResourceKind): number {
    if (kind === 'snapshot' && this.#quotaMet) return 0;
    return Math.max(0, this.#bounds[kind] - this.#made[kind]);
  }

  /** The target takes no more snapshots today of the only cluster there is. */
  quotaMet(): void {
    this.#quotaMet = true;
  }

  /** Why a case with these needs can't begin, as a clause; undefined where it can. */
  lacks(needs: Needs): string | undefined {
    const kind = scarcestFirst.find((each) => needs[each] > this.left(each));
    return kind && `a case needs ${count(needs[kind], kind)}, and ${this.#whatIsLeft(kind)}`;
  }

  /**
   * Takes one of each kind out of the budget before a request is sent. Tell the function that it answers whether they were
   * created.
   * @throws CreationBudgetSpent
   */
  take(kinds: readonly ResourceKind[]): (created: boolean) => void {
    for (const kind of kinds)
      if (this.left(kind) <= this.#asked[kind]) throw new CreationBudgetSpent(this.#name(kind));
    for (const kind of kinds) this.#asked[kind]++;
    return (created) => {
      for (const kind of kinds) {
        this.#asked[kind]--;
        if (created) this.#made[kind]++;
      }
    };
  }

  #whatIsLeft(kind: ResourceKind): string {
    if (kind === 'snapshot' && this.#quotaMet) return 'the cluster has met its quota for 24 hours';
    const left = this.left(kind);
    return `${left === 0 ? 'none' : left} of ${this.#bounds[kind]} ${left === 1 ? 'is' : 'are'} left (${options[kind]})`;
  }

  #name(kind: ResourceKind): string {
    return kind === 'snapshot' && this.#quotaMet
      ? 'snapshots that the cluster may have in 24 hours'
      : `${count(this.#bounds[kind], kind)} (${options[kind]})`;
  }
}
