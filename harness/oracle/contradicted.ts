import { effectsOfRequest } from '../../spec/effects-of-request.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import type { CompletedRequest } from './completed-request.js';
import { clusterNamed, snapshotNamed, type ModelState } from './model-state.js';
import { never } from './moments.js';

/** A thing of which a refusal denies what a read said of it, where the read may have been late. */
export interface Contradicted {
  readonly kind: ResourceKind;
  readonly name: string;
}

/**
 * What a refusal of a creation contradicts, of which only a read speaks that did not have to show the last change: that
 * the cluster is available, or gone; that the name is free again. The refusal may be right then, and the read late.
 *
 * @param state what was known when the request was sent
 */
export function contradictedBy(
  { operation, input, exchange: { outcome } }: Pick<CompletedRequest, 'operation' | 'input' | 'exchange'>,
  state: ModelState,
): Contradicted | undefined {
  const fault = outcome.kind === 'refused' ? outcome.type?.name : undefined;
  const created = effectsOfRequest(operation, input).creates.find(({ when }) => when === 'always');
  if (created?.kind !== 'snapshot') return undefined;
  const { name, from } = created;
  if (fault === 'SnapshotAlreadyExistsFault' && typeof name === 'string') {
    const snapshot = snapshotNamed(state, name);
    const isSaidToBeGone = snapshot?.presence === 'absent' && snapshot.goneMs === never;
    return isSaidToBeGone ? { kind: 'snapshot', name } : undefined;
  }
  if (fault === 'InvalidClusterStateFault' && from?.kind === 'cluster' && typeof from.name === 'string') {
    const cluster = clusterNamed(state, from.name);
    const isSaidToBeGone = cluster?.presence === 'absent' && cluster.goneMs === never;
    const isSaidToBeAvailable = cluster?.available === 'yes' && cluster.availableSinceMs === never;
    return isSaidToBeGone || isSaidToBeAvailable ? { kind: 'cluster', name: from.name } : undefined;
  }
  return undefined;
}
