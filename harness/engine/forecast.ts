import { awsMinutes } from '../../spec/aws-times.js';
import type { Scenario } from '../../properties/scenario.js';
import { boundsOf, caseOrder } from './case-order.js';
import type { Demands } from './demands.js';
import { needsOf } from './most-rules-first.js';
import { Plan } from './plan.js';
import { profiles } from './profiles.js';
import type { Shard } from './shard.js';
import type { RunOptions } from './run-options.js';

/** What the cases of one scenario are expected to take. */
export interface ScenarioForecast {
  readonly scenario: string;
  readonly cases: number;
  /** Cases that do not fit into the budgets. */
  readonly leftOut: number;
  readonly snapshots: number;
}

/** What a run at real AWS is expected to take, by what its cases took on the embedded MemoryDB. */
export interface Forecast {
  readonly scenarios: readonly ScenarioForecast[];
  readonly clusters: number;
  readonly nodes: number;
  readonly snapshots: number;
  /** If clusters and snapshots take as long as `spec/aws-times.ts` assumes. */
  readonly hours: number;
  /** The same, with every node for as long as its cluster is used. */
  readonly nodeHours: number;
}

/** Nodes of a cluster of one shard: AWS adds one replica where none is asked for. */
const usualReplicas = 1;

/**
 * Forecasts a run. Pure: sends nothing.
 * @param shard the part of the cases that is run; all unless given
 */
export function forecast(
  scenarios: readonly Scenario[],
  options: RunOptions,
  demands: Demands,
  isClusterGiven: boolean,
  shard?: Shard,
): Forecast {
  const plan = Plan.of(scenarios, options.seed, options.runs, shard);
  const { maxClusters = Infinity, maxSnapshots = Infinity } = boundsOf(options, isClusterGiven);
  const rows = new Map<string, { cases: number; leftOut: number; snapshots: number }>();
  let [own, snapshots, shared] = [0, 0, 0];
  for (const drawn of caseOrder(options, demands, isClusterGiven, { isNarrow: false })(plan)) {
    const row = rows.get(drawn.scenario.name) ?? { cases: 0, leftOut: 0, snapshots: 0 };
    rows.set(drawn.scenario.name, row);
    row.cases++;
    const needs = needsOf(demands.of(drawn));
    const ownBound = isClusterGiven ? 0 : maxClusters - 1;
    if (snapshots + needs.snapshot > maxSnapshots || own + needs.cluster > ownBound) {
      row.leftOut++;
      continue;
    }
    own += needs.cluster;
    snapshots += needs.snapshot;
    row.snapshots += needs.snapshot;
    if (needs.cluster === 0) shared += needs.snapshot;
  }
  const { snapshotsOfCluster, clusterShape } = profiles[options.profile];
  const pooled = isClusterGiven ? 0 : Math.max(1, Math.ceil(shared / snapshotsOfCluster));
  const clusters = Math.min(own + pooled, isClusterGiven ? 0 : maxClusters);
  const nodesEach = 1 + Number(clusterShape['NumReplicasPerShard'] ?? usualReplicas);
  const minutes = clusters * awsMinutes.clusterCreating + snapshots * awsMinutes.snapshotCreating;
  return {
    scenarios: [...rows].map(([scenario, row]) => ({ scenario, ...row })),
    clusters,
    nodes: clusters * nodesEach,
    snapshots,
    hours: Math.ceil(minutes / 60 / options.concurrency),
    nodeHours: isClusterGiven ? 0 : Math.ceil((minutes / 60) * nodesEach),
  };
}
