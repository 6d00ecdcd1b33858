import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'untag-resource.faults.invalid-arn',
  level: 'MUST',
  topic: 'arns',
  title: 'UntagResource rejects a text that is no ARN of MemoryDB.',
  source: source('model.faults', 'InvalidARNFault: The specified Amazon Resource Name (ARN) is not valid.'),
  support: [source('api.untag-resource', 'InvalidARNFault HTTP Status Code: 400')],
  judge: refusedBecause('UntagResource', reasonIds.arnInvalid),
};

export default requirement;
