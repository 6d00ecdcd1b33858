import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { at } from '../../../../../spec/json.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { accepted } from '../../../../vocabulary/steps.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.cluster-filter',
  level: 'MUST',
  topic: 'filters',
  title: 'DescribeSnapshots with a cluster name lists only snapshots of that cluster.',
  source: source(
    'api.describe-snapshots',
    'A user-supplied cluster identifier. If this parameter is specified, only snapshots associated with that specific cluster are described.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(accepted(observation, 'DescribeSnapshots'), (step) => {
      const cluster = step.input?.['ClusterName'];
      if (typeof cluster !== 'string') return notApplicable;
      return every(listedIn(step), (snapshot) => {
        const found = at(snapshot, '/ClusterConfiguration/Name');
        if (typeof found !== 'string') return notApplicable;
        if (found.toLowerCase() === cluster.toLowerCase()) return satisfied;
        return violated({
          step: step.index,
          message: 'The list has a snapshot of another cluster than the requested one.',
          expected: {
            kind: 'equals',
            pointer: '/Snapshots/*/ClusterConfiguration/Name',
            value: cluster,
            ignoringCase: true,
          },
          signature: 'another cluster',
        });
      });
    }),
};

export default requirement;
