import { source } from '../../../../../spec/model.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { wasInsistedOn } from '../../../../vocabulary/insistence.js';
import { isFound, looks } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { settledLooks } from '../../../../vocabulary/settled.js';
import { showOutcome } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'states.outlives-cluster',
  level: 'SHOULD',
  title: 'A manual snapshot remains when its cluster is deleted.',
  source: source(
    'guide.manual-snapshots',
    'Even if you delete a cluster or node, any manual snapshots from that cluster or node are retained.',
  ),
  needs: ['DescribeSnapshots', 'CreateCluster', 'DeleteCluster'],
  judge: (observation) =>
    every(settledLooks(looks(observation)), (look) => {
      const cluster = clusterNamed(look.step.state, look.known.cluster);
      if (look.known.presence !== 'present' || cluster === undefined || cluster.presence === 'present')
        return notApplicable;
      if (isFound(look)) return satisfied;
      if (!wasInsistedOn(observation, look.step)) return notApplicable;
      const { outcome } = look.step.exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      return violated({
        step: look.step.index,
        message: `The snapshot ${look.name} went with its cluster.`,
        expected: 'its description',
        actual: showOutcome(outcome),
        signature: 'gone',
      });
    }),
};

export default requirement;
