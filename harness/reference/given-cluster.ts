import type { ControlPlane } from './plane.js';

/** Makes the cluster that is there before a run, to be given to it. */
export function makeGivenCluster(plane: ControlPlane, name: string): void {
  plane.call('CreateCluster', { ClusterName: name, NodeType: 'db.t4g.small', ACLName: 'open-access' });
}
