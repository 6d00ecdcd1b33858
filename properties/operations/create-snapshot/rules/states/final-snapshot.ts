import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { describing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isOfThisIncarnation } from '../../../../../harness/oracle/see-snapshot.js';
import { foundBy, isDue, isMissing, looks, precedes } from '../../../../vocabulary/reads.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.final-snapshot',
  level: 'MUST',
  topic: 'cluster-deletion',
  title: 'DeleteCluster with a `FinalSnapshotName` creates a manual snapshot of the cluster.',
  source: source(
    'api.delete-cluster',
    'MemoryDB creates the snapshot, and then deletes the cluster immediately afterward.',
  ),
  needs: ['DescribeSnapshots', 'CreateCluster', 'DeleteCluster'],
  judge: (observation) =>
    every(accepted(observation, 'DeleteCluster'), (deletion) => {
      const { FinalSnapshotName: name, ClusterName: cluster } = deletion.input ?? {};
      if (typeof name !== 'string' || typeof cluster !== 'string') return notApplicable;
      const after = looks(observation).filter((look) => look.name === name && precedes(deletion, look.read));
      return every(after, (look) => {
        const { read, known } = look;
        const found = foundBy(look);
        const of = at(found, '/ClusterConfiguration/Name');
        const isRight = found?.['Source'] === 'manual' && (of === undefined || of === cluster.toLowerCase());
        if (isRight) return satisfied;
        const isSure =
          found === undefined
            ? isMissing(look) && isDue(read, deletion.receivedMs)
            : isOfThisIncarnation(known, read.sentMs, read.windowMs);
        if (!isSure) return notApplicable;
        return violated({
          step: read.index,
          message: `The final snapshot ${name} is missing, not manual or not of the cluster.`,
          expected: describing(name, {
            '/Source': 'manual',
            ...(of !== undefined && { '/ClusterConfiguration/Name': cluster }),
          }),
          signature: found === undefined ? 'missing' : 'wrong',
        });
      });
    }),
};

export default requirement;
