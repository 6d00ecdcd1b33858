import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { bodyRefused } from '../../../../vocabulary/body-refused.js';

const requirement: Requirement = {
  id: 'wire.trailing-comma-refused',
  level: 'SHOULD',
  topic: 'malformed-bodies',
  title: 'CreateSnapshot rejects a body with a trailing comma with a 4xx status.',
  why: 'RFC 8259 lets a parser accept extensions. But a service of AWS was seen to reject this one, and a client whose requests are accepted here fails there.',
  source: source(
    'recorded.athena',
    'A body that is not JSON at all (truncated, empty, `null`, a bare string, a trailing comma) is a `SerializationException`',
  ),
  judge: bodyRefused('CreateSnapshot', ['trailing-comma']),
};

export default requirement;
