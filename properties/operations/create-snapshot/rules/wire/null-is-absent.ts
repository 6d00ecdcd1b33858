import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedAlways } from '../../../../vocabulary/acceptance.js';
import { spellingOf } from '../../../../vocabulary/spelling.js';

const requirement: Requirement = {
  id: 'wire.null-is-absent',
  level: 'MUST',
  topic: 'acceptance',
  title: 'CreateSnapshot reads an optional member that is null as an absent one.',
  source: source(
    'protocol.tests',
    'id: "AwsJson11ServersDontDeserializeNullStructureValues", documentation: "Null structure values are dropped"',
  ),
  support: [source('recorded.athena', 'an optional member that is `null` is treated as absent')],
  judge: acceptedAlways(
    'CreateSnapshot',
    'A valid request with a null member',
    (request) => spellingOf(request) === 'with null members',
  ),
};

export default requirement;
