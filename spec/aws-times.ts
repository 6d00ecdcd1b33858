/**
 * How long real AWS takes, in minutes. "One snapshot takes about half an hour with its cluster" is what users of both
 * report; how the half hour is divided is our assumption. Plans are told by them, and the embedded MemoryDB is slowed
 * down to them to try a run.
 */
export const awsMinutes = {
  clusterCreating: 20,
  snapshotCreating: 10,
  snapshotDeleting: 1,
  clusterUpdating: 10,
  clusterDeleting: 10,
} as const;
