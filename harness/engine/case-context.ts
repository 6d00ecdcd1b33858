import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Role, Step } from '../../properties/observation.js';
import type { Lease, RawRequest, ScenarioContext } from '../../properties/scenario.js';
import { showOutcome } from '../../properties/vocabulary/show.js';
import { snapshotQuota } from '../../properties/operations/create-snapshot/expect.js';
import {
  absentCluster,
  absentSnapshot,
  clusterNamed,
  withCluster,
  withSnapshot,
} from '../oracle/model-state.js';
import type { Exchange } from '../wire/exchange.js';
import type { SdkView } from '../wire/sdk-view.js';
import type { Capabilities } from './capabilities.js';
import type { Caller } from './caller.js';
import type { Claims } from './claims.js';
import { deniesAvailability, insist } from './insist.js';
import { Leases, type PooledCluster } from './leases.js';
import { ModelTracker } from './model-tracker.js';
import { nameSource } from './names.js';
import type { Patience } from './patience.js';
import { removeOnce } from './removal.js';
import { OperationUnsupported, SetupFailed, ShapeDeclined } from './case-aborted.js';

/** What the cases of a run share. */
export interface RunServices {
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly leases: Leases;
  readonly claims: Claims;
  /** For answers that may lag behind. */
  readonly patience: Patience;
  /** For states that take long on a real service. */
  readonly settling: Patience;
  readonly prefix: string;
  readonly readWithSdk: (operation: Operation, exchange: Exchange) => Promise<SdkView | undefined>;
}

/** One execution of one case: records each exchange with what was known, and cleans up after itself. */
export class CaseContext implements ScenarioContext {
  readonly steps: Step[] = [];
  readonly #ledger = new ModelTracker();
  readonly #names: (length?: number) => string;
  readonly #leased: PooledCluster[] = [];
  readonly #own: string[] = [];
  readonly #claimed: string[] = [];

  constructor(
    private readonly shared: RunServices,
    execution: number,
  ) {
    this.#names = nameSource(shared.prefix, execution);
  }

  can(operation: Operation): boolean {
    return this.shared.capabilities.can(operation);
  }

  async call(operation: Operation, input: JsonObject, role: Role = 'subject'): Promise<Step> {
    return this.#exchange(operation, input, { input }, role);
  }

  async callAndReadWithSdk(operation: Operation, input: JsonObject): Promise<Step> {
    const place = this.steps.length;
    const step = await this.#exchange(operation, input, { input }, 'subject');
    const sdk = await this.shared.readWithSdk(operation, step.exchange);
    const read = sdk === undefined ? step : { ...step, sdk };
    const at = this.steps.indexOf(step, place);
    this.steps[at] = read;
    return read;
  }

  async spell(operation: Operation, input: JsonObject, body: string): Promise<Step> {
    return this.#exchange(operation, input, { input, body }, 'subject');
  }

  async send(operation: Operation | undefined, raw: RawRequest, role: Role = 'subject'): Promise<Step> {
    return this.#exchange(operation, undefined, raw, role);
  }

  async leaseCluster(): Promise<Lease> {
    const cluster = await this.shared.leases.acquire({
      make: async () => {
        const { name } = await this.#makeCluster(Leases.usualShape);
        const known = clusterNamed(this.#ledger.state, name) ?? absentCluster;
        return { name, known, undeleted: new Set(), retired: false };
      },
      retire: async ({ name }) => {
        await removeOnce({ kind: 'cluster', name }, this.shared.caller);
      },
    });
    this.#leased.push(cluster);
    this.#ledger.assume((known) => withCluster(known, cluster.name, cluster.known));
    await this.#drain(cluster);
    await this.waitUntilAvailable(cluster.name);
    return { name: cluster.name, requestedConfig: cluster.known.requestedConfig };
  }

  async createCluster(shape: JsonObject): Promise<Lease> {
    const made = await this.#makeCluster({ ...Leases.usualShape, ...shape });
    this.#own.push(made.name);
    await this.waitUntilAvailable(made.name);
    return made;
  }

  async createClusterNoWait(): Promise<Lease> {
    const made = await this.#makeCluster(Leases.usualShape);
    this.#own.push(made.name);
    return made;
  }

  freshName(): string {
    return this.#register(this.#names());
  }

  freshNameOf(length: number): string {
    return this.#register(this.#names(length));
  }

  assumeAbsent(name: string): string {
    return this.#register(name);
  }

  async claim(name: string): Promise<boolean> {
    if (!this.can('DescribeSnapshots')) return false;
    await this.shared.claims.take(name);
    this.#claimed.push(name);
    const { exchange } = await this.call('DescribeSnapshots', { SnapshotName: name }, 'setup');
    const free =
      exchange.outcome.kind === 'refused' && exchange.outcome.type?.name === 'SnapshotNotFoundFault';
    if (free) this.#register(name);
    return free;
  }

  async until(probe: () => Promise<Step>, done: (step: Step) => boolean): Promise<Step> {
    return this.shared.patience.until(probe, done);
  }

  async waitUntilAvailable(cluster: string): Promise<void> {
    if (!this.can('DescribeClusters')) return;
    const describe = () =>
      this.call('DescribeClusters', { ClusterName: cluster, ShowShardDetails: true }, 'setup');
    const isSeen = ({ exchange: { outcome } }: Step): boolean => !this.#isPassing(outcome, cluster);
    const isSettled = ({ exchange: { outcome } }: Step): boolean =>
      outcome.kind !== 'accepted' || clusterNamed(this.#ledger.state, cluster)?.available === 'yes';
    const seen = await this.shared.patience.until(describe, isSeen);
    if (!isSettled(seen)) await this.shared.settling.until(describe, isSettled);
  }

  /** True for what may be otherwise in a moment: no answer, or that a cluster just made is not seen yet. */
  #isPassing(outcome: Exchange['outcome'], cluster: string): boolean {
    const isMade = clusterNamed(this.#ledger.state, cluster)?.requestedConfig !== undefined;
    const isUnseen = outcome.kind === 'refused' && outcome.type?.name === 'ClusterNotFoundFault';
    return outcome.kind === 'lost' || (isMade && isUnseen);
  }

  /** Gives back and removes all that the case took and made. What resists is left to the run's end. */
  async finish(): Promise<void> {
    for (const name of this.#own)
      if (this.can('DeleteCluster')) await removeOnce({ kind: 'cluster', name }, this.shared.caller);
    for (const cluster of this.#leased) {
      cluster.known = clusterNamed(this.#ledger.state, cluster.name) ?? cluster.known;
      if (this.#quotaMet(cluster)) this.shared.leases.quotaMet(cluster);
    }
    await this.#removeSnapshots();
    for (const cluster of this.#leased) this.shared.leases.release(cluster);
    for (const name of this.#claimed) this.shared.claims.free(name);
  }

  /** True where the case met the documented quota of a pooled cluster: it says nothing of what it was made for. */
  get metQuota(): boolean {
    return this.#leased.some((cluster) => this.#quotaMet(cluster));
  }

  #quotaMet(cluster: PooledCluster): boolean {
    return this.steps.some(
      ({ operation, input, exchange: { outcome }, state }) =>
        operation === 'CreateSnapshot' &&
        input?.['ClusterName'] === cluster.name &&
        outcome.kind === 'refused' &&
        outcome.type?.name === 'SnapshotQuotaExceededFault' &&
        (clusterNamed(state, cluster.name)?.snapshotsMade?.max ?? snapshotQuota) >= snapshotQuota,
    );
  }

  async #exchange(
    operation: Operation | undefined,
    input: JsonObject | undefined,
    request: RawRequest & { readonly input?: JsonObject },
    role: Role,
  ): Promise<Step> {
    if (operation !== undefined && !this.can(operation)) throw new OperationUnsupported(operation);
    // What was bent from a creation may create: as far as knowledge goes, it is one.
    const effect = operation ?? (request.intendedInput === undefined ? undefined : 'CreateSnapshot');
    const send = async (): Promise<Step> => {
      const end = this.#ledger.begin(effect, input ?? request.intendedInput);
      const exchange = await this.shared.caller.exchange(operation, request);
      const step: Step = { role, operation, input, exchange, ...end(exchange) };
      this.steps.push(step);
      return step;
    };
    const isContradiction = ({ state, exchange }: Step): boolean =>
      effect === 'CreateSnapshot' &&
      deniesAvailability(state, input ?? request.intendedInput, exchange.outcome);
    return insist(send, isContradiction, (step) => this.#overlook(step), this.shared.patience);
  }

  /** Keeps a step for the report, and from the judges. */
  #overlook(step: Step): void {
    const at = this.steps.indexOf(step);
    this.steps[at] = { ...step, exchange: { ...step.exchange, noise: true } };
  }

  /** Makes a cluster under a fresh name, and under another where a lost answer leaves in doubt what the first holds. */
  async #makeCluster(shape: JsonObject, tries = 3): Promise<Lease> {
    const name = this.freshName();
    const requestedConfig = { ...shape, ClusterName: name };
    const { outcome, maybeApplied } = (await this.call('CreateCluster', requestedConfig, 'setup')).exchange;
    if (outcome.kind === 'accepted') return { name, requestedConfig };
    this.#own.push(name);
    const isInDoubt = maybeApplied || (outcome.kind === 'refused' && outcome.status >= 500);
    if (isInDoubt && tries > 1) return this.#makeCluster(shape, tries - 1);
    const reason = `CreateCluster did not make a cluster: ${showOutcome(outcome)}.`;
    const isUsual = Object.keys(shape).every((member) => member in Leases.usualShape);
    if (!isUsual && outcome.kind === 'refused' && outcome.status < 500) throw new ShapeDeclined(reason);
    throw new SetupFailed(reason);
  }

  /** Waits for the snapshots that earlier cases left on a cluster because they could not be removed yet. */
  async #drain(cluster: PooledCluster): Promise<void> {
    for (const name of cluster.undeleted) {
      await this.shared.settling.until(
        () => removeOnce({ kind: 'snapshot', name }, this.shared.caller),
        (gone) => gone,
      );
      cluster.undeleted.delete(name);
    }
  }

  async #removeSnapshots(): Promise<void> {
    const odd = this.shared.caller.inventory.all.filter(({ name }) => typeof name !== 'string');
    for (const thing of odd) if (this.can('DeleteSnapshot')) await removeOnce(thing, this.shared.caller);
    const made = [...this.#ledger.state.snapshots.values()].filter(({ presence }) => presence !== 'absent');
    for (const { requestedName, cluster } of made) {
      if (!this.can('DeleteSnapshot')) continue;
      const gone = await removeOnce({ kind: 'snapshot', name: requestedName }, this.shared.caller);
      if (!gone)
        this.#leased.find(({ name }) => name.toLowerCase() === cluster)?.undeleted.add(requestedName);
    }
  }

  #register(name: string): string {
    this.#ledger.assume((known) =>
      withSnapshot(withCluster(known, name, absentCluster), name, absentSnapshot(name)),
    );
    return name;
  }
}
