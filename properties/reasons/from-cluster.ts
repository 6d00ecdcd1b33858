import type { JsonObject } from '../../spec/json.js';
import { clusterNamed, type ClusterState, type ModelState } from '../../harness/oracle/model-state.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, mustRefuse, reasonIds, shouldAccept } from './reason.js';

const badValue = ['InvalidParameterValueException', 'ValidationException', 'ValidationError'];

/** Reasons of a request that names, in `member`, a cluster that has to be there and available. */
export function fromCluster(member: string, input: JsonObject, known: ModelState): Reason[] {
  const name = input[member];
  if (typeof name !== 'string') return [];
  const cluster = clusterNamed(known, name);
  const notFound = ['ClusterNotFoundFault', 'ServiceLinkedRoleNotFoundFault'];
  if (cluster === undefined || cluster.presence === 'in-doubt')
    return [mayRefuse(reasonIds.inDoubt, member, ...notFound, 'InvalidClusterStateFault')];
  if (cluster.presence === 'absent') {
    const faults = isClusterName(name) ? notFound : [...notFound, ...badValue];
    return [mustRefuse(reasonIds.clusterAbsent, member, ...faults)];
  }
  return [...fromSpelling(member, name, cluster), ...fromAvailability(member, cluster)];
}

function isClusterName(name: string): boolean {
  return /^[A-Za-z](-?[A-Za-z0-9]){0,39}$/.test(name);
}

function fromSpelling(member: string, name: string, { requestedConfig }: ClusterState): Reason[] {
  return requestedConfig === undefined || requestedConfig['ClusterName'] === name
    ? []
    : [shouldAccept(reasonIds.clusterInOtherCase, member, 'ClusterNotFoundFault')];
}

function fromAvailability(member: string, { available }: ClusterState): Reason[] {
  return available === 'yes' ? [] : [mayRefuse(reasonIds.clusterBusy, member, 'InvalidClusterStateFault')];
}
