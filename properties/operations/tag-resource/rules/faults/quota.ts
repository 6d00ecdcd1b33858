import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedBecause } from '../../../../vocabulary/refusal.js';

const requirement: Requirement = {
  id: 'tag-resource.faults.quota',
  level: 'SHOULD',
  topic: 'validation',
  title: 'TagResource rejects tags with which the resource would have more than 50.',
  source: source('guide.tagging', 'Maximum number of tags per resource – 50'),
  support: [
    source(
      'model.faults',
      'The request cannot be processed because it would exceed the maximum number of tags allowed per resource.',
    ),
  ],
  judge: refusedBecause('TagResource', reasonIds.tagQuotaMet),
};

export default requirement;
