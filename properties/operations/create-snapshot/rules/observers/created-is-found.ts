import { source } from '../../../../../spec/model.js';
import { clusterNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { wasInsistedOn } from '../../../../vocabulary/insistence.js';
import { isFound, looks } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';
import { settledLooks } from '../../../../vocabulary/settled.js';

const requirement: Requirement = {
  id: 'observers.created-is-found',
  level: 'MUST',
  title: 'DescribeSnapshots describes an existing snapshot by its name.',
  source: source(
    'api.describe-snapshots',
    'A user-supplied name of the snapshot. If this parameter is specified, only this named snapshot is described.',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(settledLooks(looks(observation)), (look) => {
      const cluster = clusterNamed(look.step.state, look.known.cluster);
      // That a snapshot outlives its cluster has a rule of its own.
      const hasCluster = cluster?.presence === 'present';
      // That names are stored in lower case, and looked up whatever their case, are rules of their own.
      const stored = look.known.created?.['Name'] ?? look.name;
      if (look.known.presence !== 'present' || look.name !== stored || !isLower(look.name) || !hasCluster)
        return notApplicable;
      if (isFound(look)) return satisfied;
      // A listing may lag behind: that it is not there is certain only where it was looked for again and again.
      if (!wasInsistedOn(observation, look.step)) return notApplicable;
      const { outcome } = look.step.exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      return violated({
        step: look.step.index,
        message: `The snapshot ${look.name} was created, and is not there.`,
        expected: 'its description',
        actual: showOutcome(outcome),
        signature: 'not found',
      });
    }),
};

function isLower(name: string): boolean {
  return name === name.toLowerCase();
}

export default requirement;
