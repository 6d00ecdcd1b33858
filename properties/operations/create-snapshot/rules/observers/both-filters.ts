import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { isFound as isFoundIn, looks, named } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show, showOutcome } from '../../../../vocabulary/show.js';
import { isKind, stepsOf } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'observers.both-filters',
  level: 'SHOULD',
  title:
    'DescribeSnapshots with a snapshot name and a cluster name describes the snapshot if it is of that cluster, and only then.',
  source: source(
    'api.describe-snapshots',
    'If this parameter is specified, only snapshots associated with that specific cluster are described.',
    {
      kind: 'judgement',
      from: 'Each filter narrows the list. The document does not say that both may be given at once.',
    },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(stepsOf(observation, 'DescribeSnapshots'), (step) => {
      const { SnapshotName: name, ClusterName: cluster } = step.input ?? {};
      const known = snapshotNamed(step.state, name);
      if (typeof name !== 'string' || typeof cluster !== 'string' || known?.presence !== 'present')
        return notApplicable;
      const { outcome } = step.exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      // A fault of DescribeSnapshots: the two filters may be a combination that a target does not have.
      if (outcome.kind === 'refused' && outcome.type?.name === 'InvalidParameterCombinationException')
        return notApplicable;
      const isFound = isKind('accepted')(step) && named(step, name).length > 0;
      const isItsOwn = known.cluster === cluster.toLowerCase();
      if (isFound === isItsOwn) return satisfied;
      // A listing may lag behind: by its name alone it must have been found before.
      const wasFound = looks(observation).some(
        (look) => look.name === name && look.step.index < step.index && isFoundIn(look),
      );
      if (isItsOwn && !wasFound) return notApplicable;
      return violated({
        step: step.index,
        message: `Asked for ${show(name)} of the cluster ${show(cluster)}, ${isItsOwn ? 'its own' : 'another'}, the target ${isItsOwn ? 'does not describe it' : 'describes it'}.`,
        expected: isItsOwn ? 'its description' : 'SnapshotNotFoundFault, or an empty list',
        actual: showOutcome(outcome),
        signature: isItsOwn ? 'not found' : 'found',
      });
    }),
};

export default requirement;
