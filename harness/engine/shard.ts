import { UsageError } from '../usage-error.js';

/** One of the parts that a run is cut into: the first of three has number 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Parts that a run is cut into, at most. */
export const maxShards = 1_000;

/** `--shard` is no number of a part and number of parts. */
export class ShardIsWrong extends UsageError {
  constructor(text: string) {
    super(
      `--shard "${text}" is not I/N, the number of this shard and how many there are (at most ${maxShards}). Write for example --shard 1/3.`,
    );
    this.name = 'ShardIsWrong';
  }
}

/**
 * Reads `I/N`.
 * @throws ShardIsWrong
 */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of || of > maxShards) throw new ShardIsWrong(text);
  return { number, of };
}

/** A shard as `--shard` names it. */
export function shardText({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/**
 * Whether a shard has a case. The cases are dealt in turn, one stratum after the other: each is in one shard, all shards
 * have about as many, and every shard sees each stratum and each scenario that has as many cases as there are shards.
 *
 * @param position where the case stands among all, counted stratum by stratum
 */
export function isInShard({ number, of }: Shard, position: number): boolean {
  return position % of === number - 1;
}
