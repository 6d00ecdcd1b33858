import fc from 'fast-check';

/** Placeholder in generated inputs for the ARN of the snapshot of this execution. */
export const arnPlaceholder = '{arn}';

/** What the scenarios put into generated requests in place of what the schema gives: an ARN of anybody else's is never sent. */
export const pin = { '/ResourceArn': fc.constant(arnPlaceholder) };
