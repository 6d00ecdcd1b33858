import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { bodyRefused } from '../../../../vocabulary/body-refused.js';

const requirement: Requirement = {
  id: 'wire.extended-json-refused',
  level: 'MAY',
  topic: 'malformed-bodies',
  title: 'CreateSnapshot rejects a body that only a lenient JSON parser reads with a 4xx status.',
  why: 'The sentence lets a parser accept extensions.',
  source: source(
    'protocol.json',
    'A JSON parser MUST accept all texts that conform to the JSON grammar. A JSON parser MAY accept non-JSON forms or extensions.',
  ),
  judge: bodyRefused('CreateSnapshot', ['extended']),
};

export default requirement;
