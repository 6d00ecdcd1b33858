import type { Case } from './plan.js';

/** What one case of a stratum takes, and which rules it exercises, as measured on the embedded MemoryDB. */
export interface Demand {
  readonly scenario: string;
  readonly stratum: string;
  /** Clusters that a case creates for itself, at most. */
  readonly clusters: number;
  /** Snapshots of which the creation is accepted, copies included, at most. */
  readonly snapshots: number;
  /** Ids of the rules that applied in most of its cases. */
  readonly rules: readonly string[];
}

/** The same of many strata, short enough to be kept: rules that every stratum of a scenario exercises stand there once. */
export interface DemandTable {
  readonly scenarios: readonly { readonly scenario: string; readonly rules: readonly string[] }[];
  readonly strata: readonly Demand[];
}

/** Demands as a table. */
export function tableOf(demands: readonly Demand[]): DemandTable {
  const names = [...new Set(demands.map(({ scenario }) => scenario))];
  const scenarios = names.map((scenario) => {
    const [first, ...others] = demands.filter((demand) => demand.scenario === scenario);
    const rules = (first?.rules ?? []).filter((id) => others.every((other) => other.rules.includes(id)));
    return { scenario, rules };
  });
  const shared = new Map(scenarios.map(({ scenario, rules }) => [scenario, new Set(rules)]));
  const strata = demands.map((demand) => ({
    ...demand,
    rules: demand.rules.filter((id) => shared.get(demand.scenario)?.has(id) !== true),
  }));
  return { scenarios, strata };
}

/** The demands of a table. */
function demandsOf({ scenarios, strata }: DemandTable): Demand[] {
  const shared = new Map(scenarios.map(({ scenario, rules }) => [scenario, rules]));
  return strata.map((demand) => ({
    ...demand,
    rules: [...(shared.get(demand.scenario) ?? []), ...demand.rules],
  }));
}

/** What cases take and exercise, as far as it was measured. */
export class Demands {
  readonly #byStratum: ReadonlyMap<string, Demand>;

  readonly #measured: readonly Demand[];

  constructor(table: DemandTable) {
    this.#measured = demandsOf(table);
    this.#byStratum = new Map(
      this.#measured.map((demand) => [keyOf(demand.scenario, demand.stratum), demand]),
    );
  }

  /** Undefined for a stratum that was added since it was measured. */
  of({ scenario, stratum }: Pick<Case, 'scenario' | 'stratum'>): Demand | undefined {
    return this.#byStratum.get(keyOf(scenario.name, stratum.name));
  }

  /** The strata whose cases exercise a rule. */
  strataFor(id: string): readonly Demand[] {
    return this.#measured.filter(({ rules }) => rules.includes(id));
  }

  /** Names of the scenarios whose cases exercise a rule. */
  scenariosFor(id: string): string[] {
    return [...new Set(this.strataFor(id).map(({ scenario }) => scenario))];
  }
}

/** Nothing was measured. */
export const noDemands = new Demands({ scenarios: [], strata: [] });

function keyOf(scenario: string, stratum: string): string {
  return JSON.stringify([scenario, stratum]);
}
