import { isArn, resourceOfArn } from '../../spec/arn.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import { at, type JsonObject } from '../../spec/json.js';
import {
  clusterNamed,
  snapshotNamed,
  type ClusterState,
  type ModelState,
  type SnapshotState,
} from '../../harness/oracle/model-state.js';
import { always, never } from '../../harness/oracle/moments.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, mustRefuse, reasonIds } from './reason.js';

const member = 'ResourceArn';
const badValue = ['InvalidParameterValueException', 'ValidationException', 'ValidationError'];
const badArn = ['InvalidARNFault', ...badValue];
const notFound = { snapshot: 'SnapshotNotFoundFault', cluster: 'ClusterNotFoundFault' } as const;
const busy = ['InvalidClusterStateFault', 'InvalidSnapshotStateFault'];

/** What a target may say of an ARN that names nothing for sure. */
const anyOfThem = [...badArn, ...Object.values(notFound), ...busy];

/**
 * Reasons of a request that names a snapshot or a cluster by its ARN.
 *
 * @param access whether the request only reads: a read may be of a moment before, or after, the resource was there
 */
export function fromArn(input: JsonObject, known: ModelState, access: 'read' | 'write'): Reason[] {
  const arn = input[member];
  if (typeof arn !== 'string' || arn === '') return [];
  const resource = resourceOfArn(arn);
  const named = resource && stateOf(resource.kind, resource.name, known);
  // An ARN that the target gave itself is judged by response.arn-format.
  if (!isArn(arn) && (named === undefined || arn !== arnOf(named)))
    return [mustRefuse(reasonIds.arnInvalid, member, ...badArn, ...Object.values(notFound))];
  if (resource === undefined || named === undefined || !isCertain(named, access))
    return [mayRefuse(reasonIds.inDoubt, member, ...anyOfThem)];
  if (named.presence === 'absent')
    return [mustRefuse(reasonIds.resourceAbsent, member, notFound[resource.kind], ...badArn)];
  return access === 'write' && arn === arnOf(named) && isAtRest(named, known)
    ? []
    : [mayRefuse(reasonIds.inDoubt, member, ...anyOfThem)];
}

function stateOf(
  kind: ResourceKind,
  name: string,
  known: ModelState,
): SnapshotState | ClusterState | undefined {
  return kind === 'snapshot' ? snapshotNamed(known, name) : clusterNamed(known, name);
}

/** False for what may be there or not, for what only a late read says is gone, and for a read of what was there once. */
function isCertain({ presence, goneMs }: SnapshotState | ClusterState, access: 'read' | 'write'): boolean {
  if (presence !== 'absent') return presence === 'present';
  return access === 'read' ? goneMs === always : goneMs !== never;
}

/** The ARN that the target gave a resource. One of another account or region names another. */
function arnOf(named: SnapshotState | ClusterState): unknown {
  return 'created' in named ? at(named.created, '/ARN') : at(named.lastDescription, '/ARN');
}

/** Whether nothing is under way with a resource, or with the cluster of a snapshot. */
function isAtRest(named: SnapshotState | ClusterState, known: ModelState): boolean {
  if (!('created' in named)) return named.available === 'yes';
  const cluster = clusterNamed(known, named.cluster);
  return named.statusSeenMs.has('available') && !named.wasCopied && cluster?.available === 'yes';
}
