import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import { isOfThisIncarnation } from '../../../../../harness/oracle/see-snapshot.js';
import type { Requirement } from '../../../../requirement.js';
import { foundBy, isDue, looks, precedes, reads } from '../../../../vocabulary/reads.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show, showOutcome } from '../../../../vocabulary/show.js';

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
    every(reads(observation, 'DescribeSnapshots'), (read) => {
      const { SnapshotName: name, ClusterName: cluster } = read.input ?? {};
      const known = snapshotNamed(read.state, name);
      if (typeof name !== 'string' || typeof cluster !== 'string' || known?.presence !== 'present')
        return notApplicable;
      const { outcome } = read.exchange;
      if (outcome.kind === 'lost' || outcome.kind === 'garbled') return notApplicable;
      // A fault of DescribeSnapshots: the two filters may be a combination that a target does not have.
      if (outcome.kind === 'refused' && outcome.type?.name === 'InvalidParameterCombinationException')
        return notApplicable;
      const isFound = foundBy({ read, name }) !== undefined;
      const isItsOwn = known.cluster === cluster.toLowerCase();
      if (isFound === isItsOwn) return satisfied;
      // By its name alone it must have been found: else observers.created-is-found speaks of it.
      const wasFound = looks(observation).some(
        (look) => look.name === name && precedes(look.read, read) && foundBy(look) !== undefined,
      );
      const isSure = isItsOwn
        ? wasFound && isDue(read, known.madeMs)
        : isOfThisIncarnation(known, read.sentMs, read.windowMs);
      if (!isSure) return notApplicable;
      return violated({
        step: read.index,
        message: `The snapshot ${show(name)} was ${isItsOwn ? '' : 'not '}taken of the cluster ${show(cluster)}, but a request that names both ${isItsOwn ? 'does not describe' : 'describes'} it.`,
        expected: isItsOwn ? 'its description' : 'SnapshotNotFoundFault, or an empty list',
        actual: showOutcome(outcome),
        signature: isItsOwn ? 'not found' : 'found',
      });
    }),
};

export default requirement;
