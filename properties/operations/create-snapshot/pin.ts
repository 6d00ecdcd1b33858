import fc from 'fast-check';
import { clusterPlaceholder, snapshotPlaceholder } from '../../vocabulary/bind.js';

/**
 * What the scenarios put into generated requests in place of what the schema gives: names are bound when a case runs, and
 * no key is named (the scenario `keys` names them), for whether a key exists can't be seen from the request.
 */
export const pin = {
  '/ClusterName': fc.constant(clusterPlaceholder),
  '/SnapshotName': fc.constant(snapshotPlaceholder),
  '/KmsKeyId': fc.constant(null),
};
