import type { Json } from '../../spec/json.js';
import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Step } from '../observation.js';

/** The KMS key of the cluster, as DescribeClusters showed it, of a CreateSnapshot request that has none. */
export function inheritedKey({ input, state }: Step): string | undefined {
  const own = input?.['KmsKeyId'];
  const key = clusterNamed(state, input?.['ClusterName'])?.lastDescription?.['KmsKeyId'];
  return (own === undefined || own === null) && typeof key === 'string' && key !== '' ? key : undefined;
}

/** True where an answer names no key: null and an empty text say no more than absence. */
export function namesNoKey(key: Json | undefined): boolean {
  return key === undefined || key === null || key === '';
}
