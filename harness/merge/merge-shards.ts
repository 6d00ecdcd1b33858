import type { Baseline } from '../baseline/baseline.js';
import { besideBaseline } from '../engine/beside-baseline.js';
import type { Report } from '../engine/events.js';
import { verdictOf } from '../engine/verdict.js';
import { causesOf } from '../findings/cause.js';
import { lostShards, mergedResults } from './merge-results.js';
import type { Shards } from './shards.js';

/**
 * One report of all shards of a run: verdict and statuses are those of a run that was not cut into parts. A shard
 * that is missing leaves every rule open that no other shard saw broken.
 *
 * @param baseline findings that are known; none unless given
 */
export function mergeShards(shards: Shards, baseline?: Baseline): Report {
  const { reports } = shards;
  const [first] = reports;
  const { formatVersion, tool, target, options, prefix } = first;
  const requirements = mergedResults(shards);
  const circumstances = circumstancesOf(shards);
  const begins = reports.map(({ startedAt }) => Date.parse(startedAt));
  const ends = reports.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  const startedMs = Math.min(...begins);
  return {
    formatVersion,
    tool,
    target,
    options,
    prefix,
    ...verdictOf(requirements, options.strict, circumstances),
    ...(allUnsupported(shards) && { verdict: 'unsupported', reason: first.reason ?? '' }),
    startedAt: new Date(startedMs).toISOString(),
    durationMs: Math.max(...ends) - startedMs,
    requests: reports.reduce((sum, { requests }) => sum + requests, 0),
    retries: reports.reduce((sum, { retries }) => sum + retries, 0),
    unsupportedOperations: circumstances.lacking,
    requirements,
    causes: causesOf(requirements),
    ...(baseline && { baseline: besideBaseline(requirements, baseline, options.strict, circumstances) }),
    leftovers: reports.flatMap(({ leftovers }) => leftovers),
  };
}

/** What befell the shards, as far as the verdict depends on it. */
function circumstancesOf({ reports, missing }: Shards): Parameters<typeof verdictOf>[2] {
  const shards = reports.map(({ shard }) => shard);
  const cuts = shards.flatMap(({ truncated }) => Object.entries(truncated));
  const lost = missing.length === 0 ? [] : [['', lostShards(missing, reports[0].shard.of)] as const];
  return {
    acceptedCreations: shards.reduce((sum, { acceptedCreations }) => sum + acceptedCreations, 0),
    creationsRefusedWith: shards.find(({ creationsRefusedWith }) => creationsRefusedWith !== undefined)
      ?.creationsRefusedWith,
    lacking: [...new Set(reports.flatMap(({ unsupportedOperations }) => unsupportedOperations))],
    refusingCaller: [...new Set(shards.flatMap(({ refusingCaller }) => refusingCaller))],
    truncated: new Map([...lost, ...cuts]),
  };
}

/** A target that no shard could judge at all, because it is none. */
function allUnsupported({ reports, missing }: Shards): boolean {
  return (
    missing.length === 0 &&
    reports.every(({ verdict, shard }) => verdict === 'unsupported' && shard.unfit !== undefined)
  );
}
