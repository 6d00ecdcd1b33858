import { source } from '../../../../../spec/model.js';
import { reasons } from '../../expect.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedThough } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'names.cluster-found-ignoring-case',
  level: 'SHOULD',
  title: 'A cluster is found whatever the case of the letters it is named with.',
  source: source('api.create-cluster', 'This value is stored as a lowercase string.'),
  judge: acceptedThough(reasons.clusterInOtherCase),
};

export default requirement;
