import fc from 'fast-check';

/** Placeholders in generated inputs for the snapshot to copy and for the name of the copy. */
export const sourcePlaceholder = '{source}';
export const targetPlaceholder = '{target}';

/**
 * What the scenarios put into generated requests in place of what the schema gives: names are bound when a case runs, no
 * key is named, and nothing is exported: a bucket would be somebody's.
 */
export const pin = {
  '/SourceSnapshotName': fc.constant(sourcePlaceholder),
  '/TargetSnapshotName': fc.constant(targetPlaceholder),
  '/TargetBucket': fc.constant(null),
  '/KmsKeyId': fc.constant(null),
};
