import { clusterNamed } from '../oracle/model-state.js';
import type { CaseClusters } from './case-clusters.js';
import type { CaseNames } from './case-names.js';
import type { PooledCluster } from './leases.js';
import { mayChange, type Holdings } from './ownership.js';
import { removeOnce } from './removal.js';
import type { RunServices } from './run-services.js';
import type { StepRecorder } from './step-recorder.js';

/** What a case took from the run and made on the target. */
export interface CaseParts {
  readonly services: RunServices;
  readonly recorder: StepRecorder;
  readonly clusters: CaseClusters;
  readonly names: CaseNames;
  /** What the case may remove. */
  readonly own: Holdings;
}

/** Removes all that a case made and gives back all that it took. What resists is left to the run's end. */
export async function cleanUpCase(parts: CaseParts): Promise<void> {
  const { services, recorder, clusters, names } = parts;
  await clusters.removeOwn();
  for (const cluster of clusters.leased) {
    cluster.known = clusterNamed(recorder.state, cluster.name) ?? cluster.known;
    if (clusters.hasMetQuota(cluster)) noteQuota(cluster, services);
  }
  if (recorder.can('DeleteSnapshot')) await removeSnapshots(parts);
  for (const cluster of clusters.leased) services.leases.release(cluster);
  names.release();
}

/** A cluster has met its quota: where the run can have no other, it takes no more snapshots. */
function noteQuota(cluster: PooledCluster, { leases, caller: { creations } }: RunServices): void {
  if (creations.left('cluster') === 0) creations.quotaMet();
  else leases.quotaMet(cluster);
}

/** Removes the snapshots of the case, and those of the whole run that were made under no usable name. */
async function removeSnapshots({ services: { caller }, recorder, clusters, own }: CaseParts): Promise<void> {
  const unnamed = caller.inventory.all.filter(({ name }) => typeof name !== 'string');
  for (const resource of unnamed) await removeOnce(resource, caller);
  const made = [...recorder.state.snapshots.values()].filter(
    ({ presence, requestedName }) => presence !== 'absent' && mayChange('snapshot', requestedName, own),
  );
  for (const { requestedName, cluster } of made) {
    const isGone = await removeOnce(caller.inventory.find('snapshot', requestedName), caller);
    if (!isGone)
      clusters.leased.find(({ name }) => name.toLowerCase() === cluster)?.undeleted.add(requestedName);
  }
}
