import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { holdsAllMade } from '../../../../vocabulary/completeness.js';

const requirement: Requirement = {
  id: 'observers.source-user',
  level: 'MUST',
  topic: 'source-filter',
  title: 'A complete list of the source `user` has every manual snapshot of the cluster.',
  source: source(
    'api.describe-snapshots',
    'If set to user the output shows snapshots that were manually created.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => holdsAllMade(observation, ({ Source }) => Source === 'user'),
};

export default requirement;
