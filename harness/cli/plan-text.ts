import { count } from '../engine/count.js';
import type { Forecast } from '../engine/forecast.js';
import type { RunOptions } from '../engine/run-options.js';

const pricePage = 'https://aws.amazon.com/memorydb/pricing/';

/** What a run takes, in sentences. Prices are AWS's to tell. */
export function costText(
  { clusters, nodes, snapshots, hours, nodeHours }: Forecast,
  { profile }: RunOptions,
): string {
  return [
    `Profile ${profile}: creates ${count(clusters, 'cluster')} (${count(nodes, 'node')}) and up to ${count(snapshots, 'snapshot')}.`,
    `If AWS takes about half an hour for a cluster with a snapshot, that is about ${count(hours, 'hour')}, and about ${count(nodeHours, 'node-hour')}.`,
    `What a node-hour and the storage of snapshots cost: ${pricePage}`,
  ].join('\n');
}

/** The plan of a run: every scenario, its cases, what they take, and the whole. */
export function planText(forecast: Forecast, options: RunOptions): string {
  const lines = forecast.scenarios.map(
    ({ scenario, cases, leftOut, snapshots }) =>
      `  ${scenario}: ${count(cases, 'case')}${leftOut === 0 ? '' : `, ${leftOut} of which do not fit`}, ${count(snapshots, 'snapshot')}`,
  );
  return [
    `Plan for seed ${options.seed}; nothing was sent.`,
    '',
    ...lines,
    '',
    costText(forecast, options),
    '',
  ].join('\n');
}
