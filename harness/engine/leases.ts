import type { JsonObject } from '../../spec/json.js';
import { usualClusterShape } from '../../spec/operations/create-cluster/effects.js';
import { snapshotQuota } from '../../spec/quota.js';
import type { ClusterState } from '../oracle/model-state.js';
import { SetupFailed } from './case-aborted.js';

/** Snapshots a cluster is used for: some room is left for cases that take several. */
const retireAt = snapshotQuota - 5;

/** Failed creations in a row after which no more are tried. */
const maxFailures = 3;

/** A cluster that cases use one after the other. */
export interface PooledCluster {
  readonly name: string;
  /** What was known of it when its last case gave it back. */
  known: ClusterState;
  /** Snapshots of it that could not be removed yet. */
  readonly undeleted: Set<string>;
  /** Set when it must not be used again. */
  retired: boolean;
}

/** Makes and retires clusters for the pool; carried out by the context of the case that asks. */
export interface ClusterMaker {
  make(): Promise<PooledCluster>;
  retire(cluster: PooledCluster): Promise<void>;
}

/**
 * Clusters lent to one case at a time: as many as cases run side by side. Each is retired before it meets its quota,
 * whether the target keeps the quota or not: beyond it, no refusal could be blamed any more.
 */
export class Leases {
  readonly #free: PooledCluster[] = [];
  readonly #waiting: (() => void)[] = [];
  #alive = 0;
  #failures = 0;
  #lastFailure = '';

  /** @param limit how many clusters may live at once; `given` is used instead of making any */
  constructor(
    private readonly limit: number,
    private readonly given?: PooledCluster,
  ) {
    if (given !== undefined) this.#free.push(given);
  }

  /** What every cluster of the pool is made from, beside its name. */
  static readonly usualShape: JsonObject = usualClusterShape;

  /** @throws SetupFailed where no cluster can be had */
  async acquire(maker: ClusterMaker): Promise<PooledCluster> {
    for (;;) {
      if (this.given?.retired === true)
        return this.#giveUp(
          `The cluster "${this.given.name}" met its snapshot quota. Give one with --cluster that has room.`,
        );
      const free = this.#free.shift();
      if (free !== undefined) {
        if (!this.#isSpent(free)) return free;
        this.#alive--;
        await maker.retire(free);
        continue;
      }
      if (this.given === undefined && this.#alive < this.limit) return this.#make(maker);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Takes a cluster back. */
  release(cluster: PooledCluster): void {
    this.#free.push(cluster);
    this.#waiting.shift()?.();
  }

  /** The target refused a snapshot for its documented quota: this cluster must go. */
  quotaMet(cluster: PooledCluster): void {
    cluster.retired = true;
  }

  #isSpent(cluster: PooledCluster): boolean {
    if (cluster === this.given) return false;
    return cluster.retired || (cluster.known.snapshotsMade?.max ?? 0) >= retireAt;
  }

  async #make(maker: ClusterMaker): Promise<PooledCluster> {
    if (this.#failures >= maxFailures) return this.#giveUp(this.#lastFailure);
    this.#alive++;
    try {
      const made = await maker.make();
      this.#failures = 0;
      return made;
    } catch (error) {
      this.#alive--;
      this.#waiting.shift()?.();
      if (error instanceof SetupFailed) {
        this.#failures++;
        this.#lastFailure = error.message;
      }
      throw error;
    }
  }

  /** Every case that waits must hear of it: none of them will be woken by a release. */
  #giveUp(reason: string): never {
    this.#waiting.shift()?.();
    throw new SetupFailed(reason);
  }
}
