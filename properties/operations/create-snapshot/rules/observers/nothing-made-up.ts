import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.nothing-made-up',
  level: 'MUST',
  topic: 'absent',
  title: 'A list of the snapshots of a cluster has no manual snapshot that nobody created.',
  source: source('api.describe-snapshots', 'Returns information about cluster snapshots.', {
    kind: 'self-consistency',
    from: 'Only this run takes snapshots of the cluster, and it asked for no such snapshot.',
  }),
  needs: ['DescribeSnapshots', 'CreateCluster'],
  judge: (observation) => {
    const own = new Set(accepted(observation, 'CreateCluster').map(({ input }) => input?.['ClusterName']));
    return every(accepted(observation, 'DescribeSnapshots'), (step) => {
      const { ClusterName: cluster, SnapshotName: name } = step.input ?? {};
      // Others may create snapshots of a cluster that this case did not create.
      if (!own.has(cluster) || name !== undefined) return notApplicable;
      const wrong = listedIn(step).findIndex(({ Name, Source }) => {
        const known = snapshotNamed(step.state, Name);
        const isManual = Source === undefined || Source === 'manual';
        // A deleted snapshot is judged by states.deleted-leaves-lists.
        const neverWas = known === undefined || (known.presence === 'absent' && known.incarnation === 0);
        return isManual && neverWas;
      });
      if (wrong < 0) return satisfied;
      return violated({
        step: step.index,
        message: 'The list has a snapshot that nobody created.',
        expected: {
          kind: 'excludes',
          pointer: '/Snapshots',
          where: { '/Name': listedIn(step)[wrong]?.['Name'] ?? null },
        },
        signature: 'made up',
      });
    });
  },
};

export default requirement;
