import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Step } from '../observation.js';

/** The key of the cluster that a creation names, as the target described it, where the request names no key. */
export function inheritedKey({ input, state }: Step): string | undefined {
  const own = input?.['KmsKeyId'];
  const key = clusterNamed(state, input?.['ClusterName'])?.lastDescription?.['KmsKeyId'];
  return (own === undefined || own === null) && typeof key === 'string' ? key : undefined;
}
