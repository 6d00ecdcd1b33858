import type { Unfit } from './capabilities.js';
import type { ShardReport } from './events.js';
import type { RunCircumstances } from './run-circumstances.js';
import type { Shard } from './shard.js';
import type { Tally } from './tally.js';

/** What a shard's report says beside the report of a whole run. */
export function shardReport(
  { number, of }: Shard,
  tallies: readonly Tally[],
  circumstances: Pick<
    RunCircumstances,
    'acceptedCreations' | 'creationsRefusedWith' | 'refusingCaller' | 'truncated'
  >,
): ShardReport {
  const { acceptedCreations, creationsRefusedWith, refusingCaller, truncated } = circumstances;
  return {
    number,
    of,
    acceptedCreations,
    ...(creationsRefusedWith !== undefined && { creationsRefusedWith }),
    refusingCaller,
    truncated: Object.fromEntries(truncated),
    threw: tallies.flatMap(({ threw, requirement }) => (threw === undefined ? [] : [requirement.id])),
  };
}

/** The same of a target that could not be judged at all. */
export function unfitShard({ number, of }: Shard, { reason }: Unfit): ShardReport {
  return { number, of, acceptedCreations: 0, refusingCaller: [], truncated: {}, threw: [], unfit: reason };
}
