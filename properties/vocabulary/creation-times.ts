import { at } from '../../spec/json.js';
import { shardsOf } from './configuration.js';
import { once } from './once.js';
import { lives } from './sayings.js';
import type { Placed } from './steps.js';

/** A creation time that an answer shows, and when it can have been. */
export interface ShownTime {
  readonly step: Placed;
  readonly pointer: string;
  /** Seconds since 1970, by the target's clock. */
  readonly shown: number;
  /** By the run's clock, in seconds: when the request was sent, and when the time was shown. */
  readonly from: number;
  readonly to: number;
  /** By the target's Date headers, in whole seconds, of the answers to both; undefined where they have none. */
  readonly dates: { readonly from: number; readonly to: number } | undefined;
  /** The request that made the snapshot. */
  readonly creation: Placed;
}

/** Shards of one snapshot whose times are looked at. */
const maxShards = 4;

/** The creation times of the snapshots that CreateSnapshot made in a case, each as it was shown first. */
export const creationTimes = once((observation): readonly ShownTime[] =>
  lives(observation).flatMap(({ creation, sayings }): ShownTime[] => {
    if (creation?.operation !== 'CreateSnapshot' || creation.exchange.attempts > 1) return [];
    const first = sayings.find(({ value }) =>
      shardsOf(value).some((shard) => 'SnapshotCreationTime' in shard),
    );
    if (first === undefined) return [];
    return shardsOf(first.value)
      .slice(0, maxShards)
      .flatMap((shard, index): ShownTime[] => {
        const shown = at(shard, '/SnapshotCreationTime');
        if (typeof shown !== 'number') return [];
        const [from, to] = [dateOf(creation), dateOf(first.step)];
        return [
          {
            step: first.step,
            pointer: `${first.pointer}/ClusterConfiguration/Shards/${index}/SnapshotCreationTime`,
            shown,
            from: creation.sentMs / 1000,
            to: first.step.receivedMs / 1000,
            dates: from === undefined || to === undefined ? undefined : { from, to },
            creation,
          },
        ];
      });
  }),
);

function dateOf({ exchange }: Placed): number | undefined {
  const ms = Date.parse(exchange.answer?.headers['date'] ?? '');
  return Number.isNaN(ms) ? undefined : ms / 1000;
}
