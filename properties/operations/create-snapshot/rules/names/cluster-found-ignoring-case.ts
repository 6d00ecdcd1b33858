import { source } from '../../../../../spec/model.js';
import { reasonIds } from '../../../../reasons/reason.js';
import type { Requirement } from '../../../../requirement.js';
import { acceptedThough } from '../../../../vocabulary/acceptance.js';

const requirement: Requirement = {
  id: 'names.cluster-found-ignoring-case',
  level: 'SHOULD',
  topic: 'letter-case',
  title: 'CreateSnapshot finds a cluster whatever the letter case of its `ClusterName`.',
  source: source('api.create-cluster', 'This value is stored as a lowercase string.', {
    kind: 'judgement',
    from: 'A stored name has no capitals, so names that differ in case are one name. The document does not say how names are looked up.',
  }),
  judge: acceptedThough('CreateSnapshot', reasonIds.clusterInOtherCase),
};

export default requirement;
