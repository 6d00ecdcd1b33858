import type { Report, ShardReport } from '../engine/events.js';
import { shardText } from '../engine/shard.js';
import { ReportsDoNotFit } from './errors.js';

/** The report of one shard, and the file that it was read from. */
export interface ReadShard {
  readonly file: string;
  readonly report: Report;
}

/** A report that is known to be of a shard. */
export interface ShardOfRun extends Report {
  readonly shard: ShardReport;
}

/** The reports of a run's shards by their numbers, and the numbers of those that are missing. */
export interface Shards {
  readonly reports: readonly [ShardOfRun, ...ShardOfRun[]];
  readonly missing: readonly number[];
}

/**
 * The shards of one run, in their order, however the files are given.
 * @throws ReportsDoNotFit where they are not of one run, or one shard comes twice
 */
export function shardsOf(read: readonly ReadShard[]): Shards {
  const given = read.map(({ file, report }) => {
    const { shard } = report;
    if (shard === undefined)
      throw new ReportsDoNotFit(`${file} is of a whole run, not one that --shard cut into parts`);
    return { file, report: { ...report, shard } };
  });
  const sorted = given.toSorted((one, other) => one.report.shard.number - other.report.shard.number);
  const [first, ...others] = sorted;
  if (first === undefined) throw new ReportsDoNotFit('none was given');
  for (const [index, other] of others.entries()) {
    const difference = differenceOf(first.report, other.report);
    if (difference !== undefined)
      throw new ReportsDoNotFit(`${first.file} and ${other.file} have ${difference}`);
    const before = sorted[index];
    if (before?.report.shard.number === other.report.shard.number)
      throw new ReportsDoNotFit(
        `${before.file} and ${other.file} are both shard ${shardText(other.report.shard)}`,
      );
  }
  const numbers = Array.from({ length: first.report.shard.of }, (_, index) => index + 1);
  const found = new Set(sorted.map(({ report }) => report.shard.number));
  return {
    reports: [first.report, ...others.map(({ report }) => report)],
    missing: numbers.filter((number) => !found.has(number)),
  };
}

/** In what two reports differ that must be the same in all shards of a run. */
function differenceOf(one: ShardOfRun, other: ShardOfRun): string | undefined {
  const parts: Readonly<Record<string, (report: ShardOfRun) => unknown>> = {
    'different versions of the tool': ({ tool }) => tool,
    'different numbers of shards': ({ shard }) => shard.of,
    'different seeds': ({ options }) => options.seed,
    'different options': ({ options }) => options,
    'different kinds of target': ({ target }) => [target.kind, target.region, target.cluster],
    'different rules': ({ requirements }) => requirements.map(({ id }) => id).toSorted(),
  };
  return Object.keys(parts).find((name) => {
    const part = parts[name];
    return part !== undefined && JSON.stringify(part(one)) !== JSON.stringify(part(other));
  });
}
