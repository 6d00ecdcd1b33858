import type { Catalogue } from '../../../properties/catalogue.js';
import type { Observation } from '../../../properties/observation.js';
import type { Scenario, ScenarioContext } from '../../../properties/scenario.js';
import type { JsonObject } from '../../../spec/json.js';
import { createdKinds } from '../../engine/created-kinds.js';
import type { Demand } from '../../engine/demands.js';

/** What was seen of the cases of one stratum. */
interface Seen {
  cases: number;
  clusters: number;
  snapshots: number;
  readonly applied: Map<string, number>;
}

/**
 * Watches what the cases of a catalogue take and exercise: the catalogue that it answers behaves as the one given. Cases
 * must run one at a time, and each once.
 */
export class WatchedCatalogue {
  readonly #seen = new Map<string, Seen>();
  readonly #observations = new WeakSet<Observation>();
  /** Clusters that the case under way created for itself. */
  #ownClusters = 0;

  constructor(private readonly inner: Catalogue) {}

  get catalogue(): Catalogue {
    return {
      scenarios: this.inner.scenarios.map((scenario) => this.#watched(scenario)),
      requirements: this.inner.requirements.map((requirement) => ({
        ...requirement,
        judge: (observation) => {
          const seen = this.#noted(observation);
          const ruling = requirement.judge(observation);
          if (ruling.kind !== 'not-applicable')
            seen.applied.set(requirement.id, (seen.applied.get(requirement.id) ?? 0) + 1);
          return ruling;
        },
      })),
    };
  }

  /** What was seen, in the order of the catalogue. A rule counts that applied in at least half of a stratum's cases. */
  get demands(): Demand[] {
    return this.inner.scenarios.flatMap(({ name: scenario, strata }) =>
      strata.flatMap(({ name: stratum }) => {
        const seen = this.#seen.get(keyOf(scenario, stratum));
        if (seen === undefined) return [];
        const { cases, clusters, snapshots, applied } = seen;
        const rules = [...applied].filter(([, times]) => times * 2 >= cases).map(([id]) => id);
        return [{ scenario, stratum, clusters, snapshots, rules: rules.toSorted() }];
      }),
    );
  }

  #watched(scenario: Scenario): Scenario {
    return {
      ...scenario,
      act: async (input, context) => {
        this.#ownClusters = 0;
        return scenario.act(input, this.#counting(context));
      },
    };
  }

  #counting(context: ScenarioContext): ScenarioContext {
    const createCluster = context.createCluster.bind(context);
    const createClusterNoWait = context.createClusterNoWait.bind(context);
    return Object.assign(context, {
      createCluster: async (shape: JsonObject) => {
        this.#ownClusters++;
        return createCluster(shape);
      },
      createClusterNoWait: async () => {
        this.#ownClusters++;
        return createClusterNoWait();
      },
    });
  }

  /** What was seen of an observation's stratum, with the observation counted once. */
  #noted(observation: Observation): Seen {
    const key = keyOf(observation.scenario, observation.stratum);
    const seen = this.#seen.get(key) ?? { cases: 0, clusters: 0, snapshots: 0, applied: new Map() };
    this.#seen.set(key, seen);
    if (this.#observations.has(observation)) return seen;
    this.#observations.add(observation);
    seen.cases++;
    seen.clusters = Math.max(seen.clusters, this.#ownClusters);
    seen.snapshots = Math.max(seen.snapshots, snapshotsIn(observation));
    return seen;
  }
}

/** Snapshots that the requests of an observation created, copies included. */
function snapshotsIn({ steps }: Observation): number {
  const created = steps
    .filter(({ exchange }) => exchange.outcome.kind === 'accepted')
    .flatMap(({ operation, input }) => createdKinds(operation, input));
  return created.filter((kind) => kind === 'snapshot').length;
}

function keyOf(scenario: string, stratum: string): string {
  return JSON.stringify([scenario, stratum]);
}
