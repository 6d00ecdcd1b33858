import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Role, Step } from '../../properties/observation.js';
import type { Lease, ScenarioContext } from '../../properties/scenario.js';
import type { RawRequest } from '../wire/raw-request.js';
import { cleanUpCase } from './case-cleanup.js';
import { CaseClusters } from './case-clusters.js';
import { CaseNames } from './case-names.js';
import type { RunServices } from './run-services.js';
import { StepRecorder } from './step-recorder.js';

/** One execution of one case: what a scenario is given, put together from the parts that do the work. */
export class CaseContext implements ScenarioContext {
  readonly #services: RunServices;
  readonly #recorder: StepRecorder;
  readonly #names: CaseNames;
  readonly #clusters: CaseClusters;

  constructor(services: RunServices, execution: number) {
    this.#services = services;
    this.#recorder = new StepRecorder(services);
    this.#names = new CaseNames(services, this.#recorder, execution);
    this.#clusters = new CaseClusters(services, this.#recorder, () => this.#names.fresh());
  }

  /** Every exchange so far, in the order in which they ended. */
  get steps(): readonly Step[] {
    return this.#recorder.steps;
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
    });
  }

  can(operation: Operation): boolean {
    return this.#recorder.can(operation);
  }

  async call(operation: Operation, input: JsonObject, role: Role = 'subject'): Promise<Step> {
    return this.#recorder.call(operation, input, role);
  }

  async callAndReadWithSdk(operation: Operation, input: JsonObject): Promise<Step> {
    return this.#recorder.readWithSdk(operation, await this.call(operation, input));
  }

  async spell(operation: Operation, input: JsonObject, body: string): Promise<Step> {
    return this.#recorder.exchange({ operation, input, request: { input, body }, role: 'subject' });
  }

  async send(operation: Operation | undefined, request: RawRequest, role: Role = 'subject'): Promise<Step> {
    return this.#recorder.exchange({ operation, input: undefined, request, role });
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

  async until(probe: () => Promise<Step>, done: (step: Step) => boolean): Promise<Step> {
    return this.#services.patience.until(probe, done);
  }
}
