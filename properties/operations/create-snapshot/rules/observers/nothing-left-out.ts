import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { holdsAllMade } from '../../../../vocabulary/completeness.js';

const requirement: Requirement = {
  id: 'observers.nothing-left-out',
  level: 'MUST',
  title: 'A list that was read to its end holds every snapshot that was made of the cluster.',
  source: source('api.describe-snapshots', 'just the snapshots associated with a particular cluster'),
  needs: ['DescribeSnapshots'],
  judge: (observation) => holdsAllMade(observation, ({ Source }) => Source === undefined),
};

export default requirement;
