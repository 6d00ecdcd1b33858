import { effectsOfRequest } from '../../spec/effects-of-request.js';
import type { JsonObject } from '../../spec/json.js';
import { showsOnlyTombstones } from '../../spec/tombstone.js';
import type { Operation } from '../../spec/types.js';
import { snapshotQuota } from '../../spec/quota.js';
import type { Lease } from '../../properties/scenario.js';
import { showOutcome } from '../findings/show.js';
import { absentCluster, clusterNamed, withCluster } from '../oracle/model-state.js';
import { wantedOfAvailability } from '../oracle/wanted-of-cluster.js';
import type { Outcome } from '../wire/exchange.js';
import { ClusterRefused, SetupFailed, ShapeDeclined } from './case-aborted.js';
import type { CaseHoldings } from './case-holdings.js';
import type { CaseWaits } from './case-waits.js';
import { eventually, type WaitSettings } from './eventually.js';
import type { ClusterMaker, PooledCluster } from './leases.js';
import { removeOnce } from './removal.js';
import type { RunServices } from './run-services.js';
import type { StepRecorder } from './step-recorder.js';

/** Creations of one cluster, where lost answers leave in doubt whether it was made. */
const maxCreations = 3;

/** The clusters of one case: those it leases from the run's pool and those it makes for itself. */
export class CaseClusters {
  readonly #leased: PooledCluster[] = [];
  readonly #own: string[] = [];
  #hasOwn = false;
  /** The creation of the case's own clusters that began last. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param freshName answers a name that nothing has */
  constructor(
    private readonly services: RunServices,
    private readonly recorder: StepRecorder,
    private readonly waits: CaseWaits,
    private readonly holdings: CaseHoldings,
    private readonly freshName: () => string,
  ) {}

  /** Clusters of the run's pool. */
  get leased(): readonly PooledCluster[] {
    return this.#leased;
  }

  /** Names of the clusters that the case made for itself, or may have made. */
  get own(): readonly string[] {
    return this.#own;
  }

  /** A cluster of the pool, available, and this case's alone until it is released. @throws SetupFailed */
  async lease(): Promise<Lease> {
    const cluster = await this.services.leases.acquire(this.#maker, !this.#holdsAny);
    this.#leased.push(cluster);
    this.holdings.lease(cluster.name);
    this.recorder.assume((known) => withCluster(known, cluster.name, cluster.known));
    await this.#drain(cluster);
    await this.waitUntilAvailable(cluster.name);
    return { name: cluster.name, requestedConfig: cluster.known.requestedConfig };
  }

  /** A cluster of the case's own, of the usual shape but for the members of `shape`. @throws SetupFailed, ShapeDeclined */
  async create(shape: JsonObject): Promise<Lease> {
    const made = await this.createNoWait(shape);
    await this.waitUntilAvailable(made.name);
    return made;
  }

  /** As `create`, in whatever state the cluster begins. @throws SetupFailed, ShapeDeclined */
  createNoWait(shape: JsonObject = {}): Promise<Lease> {
    // One after the other: two that waited for room at once would wait for each other.
    const made = this.#last.then(() => this.#createOwn({ ...this.services.clusterShape, ...shape }));
    this.#last = made.catch(() => undefined);
    return made;
  }

  async #createOwn(shape: JsonObject): Promise<Lease> {
    const { leases } = this.services;
    const made = await leases.createOwn(() => this.#make(shape), this.#maker, !this.#holdsAny);
    this.#own.push(made.name);
    this.#hasOwn = true;
    return made;
  }

  /** Removes the clusters that the case made for itself, or may have made; waits until they are gone where room is scarce. */
  async removeOwn(): Promise<void> {
    const { leases } = this.services;
    for (const name of this.#own) {
      if (this.recorder.can('DeleteCluster')) await this.#remove(name, leases.isScarce);
      leases.released(name);
    }
  }

  /** Waits until the target itself says that the cluster is available, or until there is no more to wait for. */
  async waitUntilAvailable(cluster: string): Promise<void> {
    if (!this.recorder.can('DescribeClusters')) return;
    const input = { ClusterName: cluster, ShowShardDetails: true };
    await this.waits.eventually(
      () => this.recorder.call('DescribeClusters', input, 'setup'),
      (read) => wantedOfAvailability(read, clusterNamed(this.recorder.state, cluster)),
    );
  }

  /** True where the target refused a snapshot of this leased cluster for the documented quota. */
  hasMetQuota(cluster: PooledCluster): boolean {
    return this.recorder.steps.some(
      ({ operation, input, exchange: { outcome }, state }) =>
        takesFromQuotaOf(cluster, operation, input) &&
        outcome.kind === 'refused' &&
        outcome.type?.name === 'SnapshotQuotaExceededFault' &&
        (clusterNamed(state, cluster.name)?.snapshotsMade?.max ?? snapshotQuota) >= snapshotQuota,
    );
  }

  get #waitSettings(): WaitSettings {
    const { time, limitsMs, signal } = this.services;
    return { time, limitsMs, signal, allowance: this.waits.allowance };
  }

  get #holdsAny(): boolean {
    return this.#hasOwn || this.#leased.length > 0;
  }

  readonly #maker: ClusterMaker = {
    make: async () => {
      const { name } = await this.#make(this.services.clusterShape);
      const known = clusterNamed(this.recorder.state, name) ?? absentCluster;
      const creation = this.recorder.steps.filter(
        ({ operation, input }) => operation === 'CreateCluster' && input?.['ClusterName'] === name,
      );
      return { name, creation, known, undeleted: new Set(), retired: false };
    },
    retire: ({ name }, isScarce) => this.#remove(name, isScarce),
    removeUnused: async (isUsed) => {
      const unused = this.services.caller.inventory.all.flatMap(({ kind, name }) =>
        kind === 'cluster' && typeof name === 'string' && !isUsed(name) ? [name] : [],
      );
      for (const name of unused) await this.#remove(name, true);
      return unused.length > 0;
    },
  };

  /** Asks once to remove a cluster; or, where another needs its room, asks until it is gone: a busy one refuses. */
  async #remove(name: string, untilGone: boolean): Promise<void> {
    const { caller } = this.services;
    const remove = () => removeOnce({ kind: 'cluster', name }, caller);
    if (!untilGone || !this.recorder.can('DescribeClusters')) return void (await remove());
    await eventually(
      async () => {
        await remove();
        return (await caller.exchange('DescribeClusters', { input: { ClusterName: name } })).outcome;
      },
      (outcome) => (saysGone(outcome) ? [] : [{ kind: 'state', what: 'cluster removed' }]),
      this.#waitSettings,
    );
  }

  /** Makes a cluster under a fresh name, and under another where a lost answer leaves in doubt what the first holds. */
  async #make(shape: JsonObject, tries = maxCreations): Promise<Lease> {
    const name = this.freshName();
    this.services.leases.use(name);
    const requestedConfig = { ...shape, ClusterName: name };
    const { exchange } = await this.recorder.call('CreateCluster', requestedConfig, 'setup');
    const { outcome, maybeApplied } = exchange;
    if (outcome.kind === 'accepted') return { name, requestedConfig };
    this.#own.push(name);
    const isInDoubt = maybeApplied || (outcome.kind === 'refused' && outcome.status >= 500);
    if (isInDoubt && tries > 1) return this.#make(shape, tries - 1);
    const reason = `CreateCluster did not make a cluster: ${showOutcome(outcome)}.`;
    const isUsual = Object.keys(shape).every((member) => member in this.services.clusterShape);
    if (outcome.kind !== 'refused' || outcome.status >= 500) throw new SetupFailed(reason);
    if (!isUsual && !/Quota|Capacity|Limit/.test(outcome.type?.name ?? '')) throw new ShapeDeclined(reason);
    throw new ClusterRefused(`${reason} Give one that is there with --cluster NAME.`);
  }

  /** Waits for the snapshots that earlier cases left on a cluster because they could not be removed yet. */
  async #drain(cluster: PooledCluster): Promise<void> {
    const { caller } = this.services;
    for (const name of cluster.undeleted) {
      await eventually(
        () => removeOnce({ kind: 'snapshot', name }, caller),
        (isRemoved) => (isRemoved ? [] : [{ kind: 'state', what: 'snapshot removed' }]),
        this.#waitSettings,
      );
      cluster.undeleted.delete(name);
    }
  }
}

function saysGone(outcome: Outcome): boolean {
  const isBuried = outcome.kind === 'accepted' && showsOnlyTombstones('DescribeClusters', outcome.body);
  return outcome.kind === 'refused' || isBuried;
}

function takesFromQuotaOf(
  { name }: PooledCluster,
  operation: Operation | undefined,
  input: JsonObject | undefined,
): boolean {
  return effectsOfRequest(operation, input).creates.some(
    ({ countsTowardsQuota, from }) => countsTowardsQuota === 'yes' && from?.name === name,
  );
}
