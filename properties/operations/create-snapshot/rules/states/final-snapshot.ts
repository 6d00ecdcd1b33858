import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { wasInsistedOn } from '../../../../vocabulary/insistence.js';
import { named } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show, showOutcome } from '../../../../vocabulary/show.js';
import { accepted, isKind, stepsOf } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.final-snapshot',
  level: 'MUST',
  title: 'DeleteCluster with a `FinalSnapshotName` creates a manual snapshot of the cluster.',
  source: source(
    'api.delete-cluster',
    'MemoryDB creates the snapshot, and then deletes the cluster immediately afterward.',
  ),
  needs: ['DescribeSnapshots', 'CreateCluster', 'DeleteCluster'],
  judge: (observation) =>
    every(accepted(observation, 'DeleteCluster'), (deletion) => {
      const name = deletion.input?.['FinalSnapshotName'];
      const cluster = deletion.input?.['ClusterName'];
      if (typeof name !== 'string' || typeof cluster !== 'string') return notApplicable;
      const look = stepsOf(observation, 'DescribeSnapshots').findLast(
        ({ index, input }) => index > deletion.index && input?.['SnapshotName'] === name,
      );
      if (look === undefined || look.exchange.outcome.kind === 'lost') return notApplicable;
      const found = isKind('accepted')(look) ? named(look, name)[0] : undefined;
      const of = at(found, '/ClusterConfiguration/Name');
      const isRight = found?.['Source'] === 'manual' && (of === undefined || of === cluster.toLowerCase());
      if (found !== undefined && isRight) return satisfied;
      if (found === undefined && !wasInsistedOn(observation, look)) return notApplicable;
      return violated({
        step: look.index,
        message: `The cluster’s final snapshot ${name} is not as it was asked for.`,
        expected: `a manual snapshot of ${cluster}`,
        actual: found === undefined ? showOutcome(look.exchange.outcome) : show(found),
        signature: found === undefined ? 'missing' : 'wrong',
      });
    }),
};

export default requirement;
