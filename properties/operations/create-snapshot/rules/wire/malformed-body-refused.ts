import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { bodyRefused } from '../../../../vocabulary/body-refused.js';

const requirement: Requirement = {
  id: 'wire.malformed-body-refused',
  level: 'MUST',
  topic: 'malformed-bodies',
  title: 'CreateSnapshot rejects a body that holds no JSON object with a 4xx status.',
  source: source(
    'protocol.aws-json',
    'JSON object. Each member value provided for the structure is serialized as a JSON property where the property name is the same as the member name.',
    {
      kind: 'meaning',
      from: 'The request is a structure with two required members. Nothing but a JSON object can hold them.',
    },
  ),
  support: [
    source(
      'recorded.athena',
      'A body that is not JSON at all (truncated, empty, `null`, a bare string, a trailing comma) is a `SerializationException`',
    ),
  ],
  judge: bodyRefused('CreateSnapshot', ['empty', 'other-json', 'not-json']),
};

export default requirement;
