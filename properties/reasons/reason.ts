import type { Reason } from '../expectation.js';

/** Reasons that come from what the target holds, or from what is not documented: not from the request's shape. */
export const reasonIds = {
  clusterAbsent: 'cluster-not-found',
  resourceAbsent: 'resource-not-found',
  arnInvalid: 'arn-invalid',
  tagQuotaMet: 'tag-quota-met',
  tagAbsent: 'tag-not-found',
  nothingGiven: 'nothing-given',
  snapshotExists: 'snapshot-already-exists',
  snapshotAbsent: 'snapshot-not-found',
  snapshotBusy: 'snapshot-not-available',
  snapshotInOtherCase: 'snapshot-in-other-case',
  clusterBusy: 'cluster-not-available',
  quotaMet: 'snapshot-quota-met',
  keyUnknown: 'key-unknown',
  appliedBefore: 'applied-before',
  inDoubt: 'in-doubt',
  unusualTags: 'unusual-tags',
  existsInOtherCase: 'exists-in-other-case',
  clusterInOtherCase: 'cluster-in-other-case',
} as const;

/** A target has to refuse because of this. */
export function mustRefuse(id: string, member: string, ...faults: readonly string[]): Reason {
  return { id, level: 'MUST', member, binding: true, faults };
}

/** A target should not refuse because of this, and breaks no contract if it does. */
export function shouldAccept(id: string, member: string, ...faults: readonly string[]): Reason {
  return { id, level: 'SHOULD', member, binding: false, faults };
}

/** A target may refuse because of this. */
export function mayRefuse(id: string, member: string, ...faults: readonly string[]): Reason {
  return { id, level: 'MAY', member, binding: false, faults };
}
