import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.echoes-cluster-name',
  level: 'MUST',
  topic: 'other-names',
  title: 'The configuration has the name of the requested cluster, ignoring letter case.',
  source: source('api.create-snapshot', 'The snapshot is created from this cluster.'),
  support: [source('api.cluster-configuration', 'The name of the cluster')],
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step, pointer, snapshot }) => {
      const asked = step.input?.['ClusterName'];
      const found = at(snapshot, '/ClusterConfiguration/Name');
      if (typeof asked !== 'string' || typeof found !== 'string') return notApplicable;
      if (found.toLowerCase() === asked.toLowerCase()) return satisfied;
      return violated({
        step: step.index,
        message: 'The configuration has another cluster name than the request.',
        expected: {
          kind: 'equals',
          pointer: `${pointer}/ClusterConfiguration/Name`,
          value: asked.toLowerCase(),
          ignoringCase: true,
        },
        signature: 'differs',
      });
    }),
};

export default requirement;
