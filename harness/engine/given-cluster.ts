import { showsOnlyTombstones } from '../../spec/tombstone.js';
import { never } from '../oracle/moments.js';
import { UsageError } from '../usage-error.js';
import type { Exchange } from '../wire/exchange.js';
import type { Caller } from './caller.js';
import { eventually, type WaitSettings } from './eventually.js';

/** The user gave a cluster, and the target says that it has none of this name. */
export class ClusterIsNotThere extends UsageError {
  constructor(name: string) {
    super(`The target has no cluster "${name}" (--cluster; judge: cluster). Give one that it has.`);
    this.name = 'ClusterIsNotThere';
  }
}

/**
 * Makes sure that the cluster that the user gave is there, as far as the target tells: one that was made a moment ago
 * may not show yet. Only reads. A target that answers anything else but that there is none is judged on.
 * @throws ClusterIsNotThere
 */
export async function requireGivenCluster(caller: Caller, name: string, waits: WaitSettings): Promise<void> {
  const { wanted } = await eventually(
    () => caller.exchange('DescribeClusters', { input: { ClusterName: name } }),
    (read) => (isMissing(read) ? [{ kind: 'fact', what: 'the given cluster', sinceMs: never }] : []),
    waits,
  );
  if (wanted.length > 0) throw new ClusterIsNotThere(name);
}

function isMissing({ outcome }: Exchange): boolean {
  const isBuried = outcome.kind === 'accepted' && showsOnlyTombstones('DescribeClusters', outcome.body);
  return isBuried || (outcome.kind === 'refused' && outcome.type?.name === 'ClusterNotFoundFault');
}
