import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';
import { spellingOf } from '../../../../vocabulary/spelling.js';

const requirement: Requirement = {
  id: 'wire.any-spelling',
  level: 'MUST',
  topic: 'acceptance',
  title: 'CreateSnapshot reads a request the same whatever its white space, escapes and order of members.',
  source: source('protocol.json', 'A JSON parser MUST accept all texts that conform to the JSON grammar.'),
  support: [
    source(
      'protocol.json',
      'Insignificant whitespace is allowed before or after any of the six structural characters.',
    ),
  ],
  judge: acceptedAlways(
    'CreateSnapshot',
    'A valid request in another spelling',
    (creation) => spellingOf(creation) === 'another spelling',
  ),
};

export default requirement;
