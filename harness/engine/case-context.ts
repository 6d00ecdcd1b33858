import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Role, Step, Wait } from '../../properties/observation.js';
import type { Lease, ScenarioContext } from '../../properties/scenario.js';
import type { Wanted } from '../oracle/wanted.js';
import type { RawRequest } from '../wire/raw-request.js';
import { cleanUpCase } from './case-cleanup.js';
import { CaseHoldings } from './case-holdings.js';
import { CaseClusters } from './case-clusters.js';
import { CaseNames } from './case-names.js';
import { CaseWaits } from './case-waits.js';
import { CertainRequests } from './certain-requests.js';
import type { Allowance } from './eventually.js';
import type { RunServices } from './run-services.js';
import { StepRecorder } from './step-recorder.js';

/** One execution of one case: what a scenario is given, put together from the parts that do the work. */
export class CaseContext implements ScenarioContext {
  readonly #services: RunServices;
  readonly #recorder: StepRecorder;
  readonly #waits: CaseWaits;
  readonly #names: CaseNames;
  readonly #clusters: CaseClusters;
  readonly #holdings: CaseHoldings;
  readonly #requests: CertainRequests;

  /** @param execution the number of this execution: no other one in the run gets the same names */
  constructor(services: RunServices, allowance: Allowance, execution: number) {
    this.#services = services;
    const holdings = new CaseHoldings(services.caller.inventory, services.prefix, execution);
    this.#holdings = holdings;
    this.#recorder = new StepRecorder(services, holdings);
    this.#waits = new CaseWaits(services, this.#recorder, allowance);
    this.#names = new CaseNames(services, this.#recorder, holdings, execution);
    this.#clusters = new CaseClusters(services, this.#recorder, this.#waits, holdings, () =>
      this.#names.fresh(),
    );
    this.#requests = new CertainRequests(this.#recorder, this.#waits, this.#clusters);
  }

  /** Every exchange so far, in the order in which they ended. */
  get steps(): readonly Step[] {
    return this.#recorder.steps;
  }

  /** What other cases sent to make the clusters that this one leased. */
  get setUp(): readonly Step[] {
    return this.#clusters.leased
      .flatMap(({ creation }) => creation)
      .filter((step) => !this.#recorder.steps.includes(step));
  }

  /** Every wait so far. */
  get waits(): readonly Wait[] {
    return this.#waits.all;
  }

  /** True where the case met the documented quota of a leased cluster: it says nothing of what it was made for. */
  get metQuota(): boolean {
    return this.#clusters.leased.some((cluster) => this.#clusters.hasMetQuota(cluster));
  }

  /** Removes all that the case made and gives back all that it took. */
  async finish(): Promise<void> {
    await cleanUpCase({
      services: this.#services,
      recorder: this.#recorder,
      clusters: this.#clusters,
      names: this.#names,
      own: this.#holdings,
    });
  }

  can(operation: Operation): boolean {
    return this.#recorder.can(operation);
  }

  async call(operation: Operation, input: JsonObject, role: Role = 'subject'): Promise<Step> {
    return this.#requests.exchange({ operation, input, request: { input }, role });
  }

  async callAndReadWithSdk(operation: Operation, input: JsonObject): Promise<Step> {
    return this.#recorder.readWithSdk(operation, await this.call(operation, input));
  }

  async spell(operation: Operation, input: JsonObject, body: string): Promise<Step> {
    return this.#requests.exchange({ operation, input, request: { input, body }, role: 'subject' });
  }

  async send(operation: Operation | undefined, request: RawRequest, role: Role = 'subject'): Promise<Step> {
    return this.#requests.exchange({ operation, input: undefined, request, role });
  }

  async leaseCluster(): Promise<Lease> {
    return this.#clusters.lease();
  }

  async createCluster(shape: JsonObject): Promise<Lease> {
    return this.#clusters.create(shape);
  }

  async createClusterNoWait(): Promise<Lease> {
    return this.#clusters.createNoWait();
  }

  async waitUntilAvailable(cluster: string): Promise<void> {
    return this.#clusters.waitUntilAvailable(cluster);
  }

  freshName(): string {
    return this.#names.fresh();
  }

  freshNameOf(length: number): string {
    return this.#names.fresh(length);
  }

  assumeAbsent(name: string): string {
    return this.#names.assumeAbsent(name);
  }

  async claim(name: string): Promise<boolean> {
    return this.#names.claim(name);
  }

  async eventually(read: () => Promise<Step>, stillWanted: (step: Step) => readonly Wanted[]): Promise<Step> {
    return this.#waits.eventually(read, stillWanted);
  }
}
