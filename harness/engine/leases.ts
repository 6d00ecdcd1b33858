import type { JsonObject } from '../../spec/json.js';
import { usualClusterShape } from '../../spec/operations/create-cluster/effects.js';
import type { Step } from '../../properties/observation.js';
import { profiles } from './profiles.js';
import type { ClusterState } from '../oracle/model-state.js';
import { ClusterRefused, SetupFailed, ShapeDeclined } from './case-aborted.js';

/** Failed creations in a row after which no more are tried. */
const maxFailures = 3;

/** A cluster that cases use one after the other. */
export interface PooledCluster {
  readonly name: string;
  /** The exchange that made it; none of a cluster that the user gave. */
  readonly creation: readonly Step[];
  /** What was known of it when its last case gave it back. */
  known: ClusterState;
  /** Snapshots of it that could not be removed yet. */
  readonly undeleted: Set<string>;
  /** Set when it must not be used again. */
  retired: boolean;
}

/** Creates and removes clusters for the pool; carried out by the case that asks. */
export interface ClusterMaker {
  /** @throws ClusterRefused where the target has room for no more */
  make(): Promise<PooledCluster>;
  /** @param isScarce whether another can be created only when this one is gone */
  retire(cluster: PooledCluster, isScarce: boolean): Promise<void>;
  /** Removes what the run created and nobody uses, until it is gone; false where there is nothing of the kind. */
  removeUnused(isUsed: (name: string) => boolean): Promise<boolean>;
}

/** How a pool replaces its clusters. */
export interface Replacement {
  /** Snapshots a cluster is used for before another takes its place. */
  readonly snapshotsOfCluster: number;
  /** Whether the run may create another cluster. */
  readonly canCreate: () => boolean;
}

const usualReplacement: Replacement = {
  snapshotsOfCluster: profiles.default.snapshotsOfCluster,
  canCreate: () => true,
};

/**
 * Clusters lent to one case at a time: as many as cases run side by side, or as the target has room for. Each is retired
 * before it meets its quota, whether the target keeps the quota or not: beyond it, no refusal could be blamed any more.
 */
export class Leases {
  readonly #free: PooledCluster[] = [];
  readonly #waiting: (() => void)[] = [];
  /** Names that cases have created clusters under, or may have, and still need. */
  readonly #used = new Set<string>();
  /** Names of the clusters that cases created for themselves. */
  readonly #own = new Set<string>();
  /** Clusters of the pool, and those together with the cases' own; the ones included that are being created. */
  #pooled = 0;
  #alive = 0;
  /** Clusters that the target has room for, once that is known. */
  #room = Infinity;
  #failures = 0;
  #lastFailure = '';

  /** @param limit how many clusters of the pool may live at once; `given` is used instead of creating any */
  constructor(
    private readonly limit: number,
    private readonly given?: PooledCluster,
    private readonly replacement: Replacement = usualReplacement,
  ) {
    if (given !== undefined) this.#free.push(given);
  }

  /** What every cluster of the pool is made from, beside its name. */
  static readonly usualShape: JsonObject = usualClusterShape;

  /** Whether the target has room for fewer clusters than there could be: then one must be gone before another is created. */
  get isScarce(): boolean {
    return this.#room < Infinity;
  }

  /** Notes a name before a cluster is created under it: nobody but its case may remove that. */
  use(name: string): void {
    this.#used.add(name);
  }

  /**
   * @param mayWait false where the case holds a cluster of its own: where those are scarce, it would wait for itself
   * @throws SetupFailed where no cluster can be had, ShapeDeclined where the case may not wait for one
   */
  async acquire(maker: ClusterMaker, mayWait = true): Promise<PooledCluster> {
    for (;;) {
      if (this.given?.retired === true)
        return this.#giveUp(
          `The cluster "${this.given.name}" met its snapshot quota. Give one with --cluster that has room.`,
        );
      const free = this.#free.shift();
      if (free !== undefined) {
        if (!this.#isSpent(free)) return free;
        await this.#retire(free, maker);
        continue;
      }
      const mayGrow = this.#pooled === 0 || this.replacement.canCreate();
      if (this.given === undefined && this.#pooled < this.limit && this.#alive < this.#room && mayGrow) {
        const made = await this.#make(maker);
        if (made !== undefined) return made;
        continue;
      }
      if (!mayWait && this.isScarce) throw new ShapeDeclined(this.#tooMany);
      await this.#untilWoken();
    }
  }

  /**
   * Creates a cluster for one case alone. Where the target has no room, a cluster of the pool that nobody holds makes
   * way for it; `released` gives the room back.
   *
   * @param mayWait false where the case holds a cluster: it would wait for itself
   * @throws ClusterRefused where there is no room to be had, ShapeDeclined where the case may not wait for it
   */
  async createOwn<Made extends { readonly name: string }>(
    create: () => Promise<Made>,
    maker: ClusterMaker,
    mayWait: boolean,
  ): Promise<Made> {
    for (;;) {
      if (this.#alive < this.#room) {
        const made = await this.#tryToCreate(create, maker);
        if (made !== undefined) {
          this.#own.add(made.name);
          return made;
        }
      } else if (!(await this.#makeRoom(maker)) && this.#free.length === 0) {
        if (!mayWait) throw new ShapeDeclined(this.#tooMany);
        await this.#untilWoken();
      }
    }
  }

  /** Takes a cluster back. */
  release(cluster: PooledCluster): void {
    this.#free.push(cluster);
    this.#wake();
  }

  /** What a case created for itself under a name, or may have, is gone or is needed no more. */
  released(name: string): void {
    this.#used.delete(name);
    if (this.#own.delete(name)) this.#alive--;
    this.#wake();
  }

  /** The target refused a snapshot for its documented quota: this cluster must go. */
  quotaMet(cluster: PooledCluster): void {
    cluster.retired = true;
  }

  #isSpent(cluster: PooledCluster): boolean {
    const { snapshotsOfCluster, canCreate } = this.replacement;
    if (cluster === this.given || !canCreate()) return false;
    return cluster.retired || (cluster.known.snapshotsMade?.max ?? 0) >= snapshotsOfCluster;
  }

  /** A cluster for the pool; undefined where the target has no room now. */
  async #make(maker: ClusterMaker): Promise<PooledCluster | undefined> {
    if (this.#failures >= maxFailures) return this.#giveUp(this.#lastFailure);
    this.#pooled++;
    try {
      const made = await this.#tryToCreate(() => maker.make(), maker);
      if (made === undefined) this.#pooled--;
      else this.#failures = 0;
      return made;
    } catch (error) {
      this.#pooled--;
      this.#wake();
      if (error instanceof SetupFailed) {
        this.#failures++;
        this.#lastFailure = error.message;
      }
      throw error;
    }
  }

  /**
   * Creates a cluster, which counts from before on: others ask meanwhile. Undefined where the target refuses it while
   * others of the run are there: then it has room for as many as there are.
   */
  async #tryToCreate<Made>(create: () => Promise<Made>, maker: ClusterMaker): Promise<Made | undefined> {
    this.#alive++;
    try {
      return await create();
    } catch (error) {
      this.#alive--;
      if (!(error instanceof ClusterRefused)) throw error;
      if (await this.#removeUnused(maker)) return undefined;
      if (this.#alive === 0) throw error;
      this.#room = Math.min(this.#room, this.#alive);
      return undefined;
    }
  }

  /** Removes a cluster that nobody needs; false where there is none. */
  async #makeRoom(maker: ClusterMaker): Promise<boolean> {
    if (await this.#removeUnused(maker)) return true;
    const free = this.#free.shift();
    if (free !== undefined) await this.#retire(free, maker);
    return free !== undefined;
  }

  #removeUnused(maker: ClusterMaker): Promise<boolean> {
    return maker.removeUnused((name) => this.#used.has(name));
  }

  async #retire(cluster: PooledCluster, maker: ClusterMaker): Promise<void> {
    await maker.retire(cluster, this.isScarce);
    this.#used.delete(cluster.name);
    this.#pooled--;
    this.#alive--;
  }

  get #tooMany(): string {
    return `The target has room for ${this.#room} clusters of the run at a time, and the case needs one more.`;
  }

  /** Until a cluster is given back, or gone. */
  #untilWoken(): Promise<void> {
    return new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    this.#waiting.shift()?.();
  }

  /** Every case that waits must hear of it: none of them will be woken by a release. */
  #giveUp(reason: string): never {
    this.#wake();
    throw new SetupFailed(reason);
  }
}
