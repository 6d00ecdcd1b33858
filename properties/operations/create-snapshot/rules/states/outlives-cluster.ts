import { source } from '../../../../../spec/model.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { describing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { foundBy, isDue, isMissing, looks } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'states.outlives-cluster',
  level: 'SHOULD',
  topic: 'cluster-deletion',
  title: 'A manual snapshot remains when its cluster is deleted.',
  source: source(
    'guide.manual-snapshots',
    'Even if you delete a cluster or node, any manual snapshots from that cluster or node are retained.',
  ),
  needs: ['DescribeSnapshots', 'CreateCluster', 'DeleteCluster'],
  judge: (observation) =>
    every(looks(observation), (look) => {
      const { read, name, known } = look;
      const cluster = clusterNamed(read.state, known.cluster);
      if (known.presence !== 'present' || cluster === undefined || cluster.presence === 'present')
        return notApplicable;
      if (foundBy(look) !== undefined) return satisfied;
      if (!isMissing(look) || !isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `The cluster was deleted, and its manual snapshot ${name} is gone too.`,
        expected: describing(name),
        signature: 'gone',
      });
    }),
};

export default requirement;
