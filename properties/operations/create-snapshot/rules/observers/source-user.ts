import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { holdsAllMade } from '../../../../vocabulary/completeness.js';

const requirement: Requirement = {
  id: 'observers.source-user',
  level: 'MUST',
  title: 'A list of the source `user` holds every snapshot of the cluster that was made by hand.',
  source: source(
    'api.describe-snapshots',
    'If set to user the output shows snapshots that were manually created.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => holdsAllMade(observation, ({ Source }) => Source === 'user'),
};

export default requirement;
