import { conformance } from './conformance.js';

/**
 * Each rule as a test: against the endpoint that MEMORYDB_ENDPOINT or AWS's environment and profile name, or the embedded
 * MemoryDB where they name none.
 */
const { MEMORYDB_CLUSTER: cluster, MEMORYDB_SEED: seed, MEMORYDB_ALLOW_AWS: allowAws } = process.env;
conformance({
  cluster,
  allowAws: allowAws === '1',
  seed: seed === undefined ? undefined : Number(seed),
});
