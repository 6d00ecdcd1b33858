import { clusterNamed } from '../../harness/oracle/model-state.js';
import type { Step } from '../observation.js';

/** Whether two texts name one key: an id, or an ARN that ends with it. */
export function isSameKey(one: string, other: string): boolean {
  return idOf(one) === idOf(other);
}

function idOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1).toLowerCase();
}

/** The key of the cluster that a creation names, as the target described it, where the request names no key. */
export function inheritedKey({ input, state }: Step): string | undefined {
  const own = input?.['KmsKeyId'];
  const key = clusterNamed(state, input?.['ClusterName'])?.lastDescription?.['KmsKeyId'];
  return (own === undefined || own === null) && typeof key === 'string' ? key : undefined;
}
