import { defined } from '../../../spec/json.js';
import type { Input } from '../read-input.js';
import { describeSnapshot } from '../describe.js';
import { pageOf } from '../paging.js';
import type { Perform } from './perform.js';

const sources = { system: 'automated', user: 'manual' } as const;

/** Lists snapshots: all, one by its name, those of a cluster, those of a source. */
export const describeSnapshots: Perform = (state, input) => {
  const name = input.string('SnapshotName');
  const cluster = input.string('ClusterName')?.toLowerCase();
  const source = sourceOf(input);
  const showDetail = input.boolean('ShowDetail') ?? false;
  const all = name === undefined ? [...state.snapshots.values()] : [state.snapshot(name)];
  const matching = all.filter(
    (snapshot) =>
      (cluster === undefined || snapshot.clusterName === cluster) &&
      (source === undefined || snapshot.source === source),
  );
  const { page, next } = pageOf(matching, input);
  return defined({
    Snapshots: page.map((snapshot) => describeSnapshot(state, snapshot, showDetail)),
    NextToken: next,
  });
};

/** The filter takes `system` and `user`, where answers say `automated` and `manual`. */
function sourceOf(input: Input): 'automated' | 'manual' | undefined {
  const source = input.string('Source');
  if (source === undefined) return undefined;
  if (source === 'system' || source === 'user') return sources[source];
  throw input.refuse(`The source ${source} is neither system nor user.`);
}
