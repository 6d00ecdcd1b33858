import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { withoutOddity } from '../../../../vocabulary/oddities.js';

const requirement: Requirement = {
  id: 'wire.members-once',
  level: 'SHOULD',
  topic: 'json',
  title: 'No object in a response has a member twice.',
  why: 'RFC 8259 says SHOULD.',
  source: source('protocol.json', 'The names within an object SHOULD be unique.'),
  judge: withoutOddity(
    'member twice',
    ({ pointer }) => `The response has ${pointer} twice: readers take either of the two.`,
  ),
};

export default requirement;
