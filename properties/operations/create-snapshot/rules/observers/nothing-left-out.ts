import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { holdsAllMade } from '../../../../vocabulary/completeness.js';

const requirement: Requirement = {
  id: 'observers.nothing-left-out',
  level: 'MUST',
  topic: 'found',
  title: 'A complete list of the snapshots of a cluster has every snapshot that was created of it.',
  source: source(
    'api.describe-snapshots',
    'By default, DescribeSnapshots lists all of your snapshots; it can optionally describe a single snapshot, or just the snapshots associated with a particular cluster.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => holdsAllMade(observation, ({ Source }) => Source === undefined),
};

export default requirement;
