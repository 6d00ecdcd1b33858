import { source } from '../../../../../spec/model.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { foundBy, isDue, isMissing, looks } from '../../../../vocabulary/reads.js';
import { describing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

const requirement: Requirement = {
  id: 'observers.created-is-found',
  level: 'MUST',
  topic: 'found',
  title: 'DescribeSnapshots describes an existing snapshot by its name.',
  source: source(
    'api.describe-snapshots',
    'A user-supplied name of the snapshot. If this parameter is specified, only this named snapshot is described.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(looks(observation), (look) => {
      const { read, name, known } = look;
      // Snapshots of a deleted cluster are judged by states.outlives-cluster.
      const hasCluster = clusterNamed(read.state, known.cluster)?.presence === 'present';
      // Names in capitals are judged by names.stored-lower-case and observers.found-ignoring-case.
      const stored = known.created?.['Name'] ?? name;
      if (known.presence !== 'present' || name !== stored || !isLower(name) || !hasCluster)
        return notApplicable;
      if (foundBy(look) !== undefined) return satisfied;
      if (!isMissing(look) || !isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `The snapshot ${name} was created, but DescribeSnapshots does not find it.`,
        expected: describing(name),
        signature: 'not found',
      });
    }),
};

function isLower(name: string): boolean {
  return name === name.toLowerCase();
}

export default requirement;
