import type { CreationBounds, Needs } from './creation-budget.js';
import type { Demand, Demands } from './demands.js';
import type { Case } from './plan.js';

/** How many snapshots one cluster is worth: it takes about as long. */
const snapshotsPerCluster = 2;

/** A case, and what is known of it. */
interface Known {
  readonly drawn: Case;
  readonly demand: Demand | undefined;
}

/** What a case needs to create; a stratum that was not measured may need one snapshot. */
export function needsOf(demand: Demand | undefined): Needs {
  return { cluster: demand?.clusters ?? 0, snapshot: demand?.snapshots ?? 1 };
}

/**
 * Cases in the order in which they judge most rules for the least: first those that create nothing; then, one after the
 * other, the one that exercises most rules that none before it does, for each snapshot; last what exceeds the budget.
 * Where two are equal, the one that is first in the plan: the same cases make the same order.
 *
 * @param ownClusters how many clusters cases may create for themselves
 * @param done cases that an earlier run judged: the rules that they exercise count as judged
 */
export function mostRulesFirst(
  cases: readonly Case[],
  demands: Demands,
  { maxSnapshots = Infinity }: Pick<CreationBounds, 'maxSnapshots'>,
  ownClusters: number,
  done: readonly Case[] = [],
): Case[] {
  const judged = new Set(done.flatMap((drawn) => demands.of(drawn)?.rules ?? []));
  let left = cases.map((drawn): Known => ({ drawn, demand: demands.of(drawn) }));
  let [snapshots, clusters] = [maxSnapshots, ownClusters];
  const order: Case[] = [];
  for (;;) {
    const fitting = left.filter(({ demand }) => {
      const needs = needsOf(demand);
      return needs.snapshot <= snapshots && needs.cluster <= clusters;
    });
    const next = bestOf(fitting, judged);
    if (next === undefined) return [...order, ...left.map(({ drawn }) => drawn)];
    const needs = needsOf(next.demand);
    snapshots -= needs.snapshot;
    clusters -= needs.cluster;
    for (const id of next.demand?.rules ?? []) judged.add(id);
    order.push(next.drawn);
    left = left.filter((other) => other !== next);
  }
}

function bestOf(cases: readonly Known[], judged: ReadonlySet<string>): Known | undefined {
  let best: { readonly known: Known; readonly worth: number } | undefined;
  for (const known of cases) {
    const worth = worthOf(known, judged);
    if (best === undefined || worth > best.worth) best = { known, worth };
  }
  return best?.known;
}

/** New rules for each snapshot. What creates nothing comes before all else, then the cheapest of what is equal. */
function worthOf({ demand }: Known, judged: ReadonlySet<string>): number {
  const { snapshot, cluster } = needsOf(demand);
  const price = snapshot + cluster * snapshotsPerCluster;
  const news = (demand?.rules ?? []).filter((id) => !judged.has(id)).length;
  return price === 0 ? 1_000_000 + news : news / price + 1 / (1_000 * price);
}
