import type { Operation } from '../../spec/types.js';

/** The checks CreateSnapshot makes. Where several fail, the first in the policy's order answers. */
export const checks = ['parameters', 'cluster', 'state', 'duplicate', 'quota', 'tags'] as const;
export type Check = (typeof checks)[number];

/** Everything the API leaves open, each with the way the guide and the recordings suggest as default. */
export interface Policy {
  /** The status of *NotFound* faults: the model says 404, the reference 400. */
  readonly notFoundStatus: 400 | 404;
  /** How `__type` names an error. */
  readonly typeForm: 'bare' | 'namespaced' | 'foreign' | 'uri-suffixed' | 'code' | 'header-only';
  /** Whether x-amzn-errortype names it too. */
  readonly typeHeader: boolean;
  /** What answers a missing, empty or ill-formed parameter. */
  readonly invalidParameter: 'InvalidParameterValueException' | 'ValidationException';
  readonly messageMember: 'message' | 'Message';
  /** Whether answers of CreateSnapshot carry the shards. */
  readonly showShardsOnCreate: boolean;
  readonly checkOrder: readonly Check[];
  /** Checks left out: for targets that are wrong on purpose. */
  readonly disabledChecks: readonly Check[];
  /** Manual snapshots a cluster may get in 24 hours; Infinity for a target that does not keep the quota. */
  readonly snapshotQuota: number;
  /** Whether deleting a snapshot gives one of the quota back. */
  readonly quotaRefundedOnDelete: boolean;
  /** Operations that are implemented. */
  readonly operations: readonly Operation[] | 'all';
  /** Whether a cluster that is `snapshotting` refuses another snapshot. */
  readonly refuseWhileSnapshotting: boolean;
  /** Members beyond the model in every answer's resources. */
  readonly extraMembers: boolean;
  /** Milliseconds for which ListTags of a new snapshot answers InvalidClusterStateFault. */
  readonly tagsLagMs: number;
  /** What a cluster's status is called while a snapshot is taken of it. */
  readonly snapshottingStatus: string;
}

export const defaultPolicy: Policy = {
  notFoundStatus: 400,
  typeForm: 'bare',
  typeHeader: false,
  invalidParameter: 'InvalidParameterValueException',
  messageMember: 'message',
  showShardsOnCreate: false,
  checkOrder: checks,
  disabledChecks: [],
  snapshotQuota: 20,
  quotaRefundedOnDelete: false,
  operations: 'all',
  refuseWhileSnapshotting: true,
  extraMembers: false,
  tagsLagMs: 0,
  snapshottingStatus: 'snapshotting',
};

/** How long each state lasts, in milliseconds of the state's clock. */
export interface Durations {
  readonly clusterCreating: number;
  /** A snapshot is `creating`, and its cluster `snapshotting`, for as long. */
  readonly snapshotCreating: number;
  readonly snapshotDeleting: number;
  readonly clusterDeleting: number;
  readonly clusterUpdating: number;
}

/** Short, so that a run stays quick, and not nothing, so that the states can be seen. */
export const defaultDurations: Durations = {
  clusterCreating: 4,
  snapshotCreating: 4,
  snapshotDeleting: 4,
  clusterDeleting: 4,
  clusterUpdating: 4,
};
