import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';
import { spellingOf } from '../../../../vocabulary/spelling.js';

const requirement: Requirement = {
  id: 'wire.any-spelling',
  level: 'MUST',
  title:
    'JSON means the same however it is spelled: escapes, white space, and the order of members change nothing.',
  source: source(
    'protocol.json',
    'Insignificant whitespace is allowed before or after any of the six structural characters.',
  ),
  judge: acceptedAlways(
    'A valid request in another spelling',
    (creation) => spellingOf(creation) === 'another spelling',
  ),
};

export default requirement;
