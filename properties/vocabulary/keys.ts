import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Step } from '../observation.js';

/** The KMS key of the cluster, as DescribeClusters showed it, of a CreateSnapshot request that has none. */
export function inheritedKey({ input, state }: Step): string | undefined {
  const own = input?.['KmsKeyId'];
  const key = clusterNamed(state, input?.['ClusterName'])?.lastDescription?.['KmsKeyId'];
  return (own === undefined || own === null) && typeof key === 'string' ? key : undefined;
}
