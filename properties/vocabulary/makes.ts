import type { Json } from '../../spec/json.js';
import type { Step } from '../observation.js';

/** The snapshot name that a request takes if it is accepted, or undefined where it makes none. */
export function nameMadeBy({ operation, input }: Step): Json | undefined {
  switch (operation) {
    case 'CreateSnapshot':
      return input?.['SnapshotName'];
    case 'CopySnapshot':
      return input?.['TargetSnapshotName'];
    case 'DeleteCluster':
      return input?.['FinalSnapshotName'];
    default:
      return undefined;
  }
}
