import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import { isOfThisIncarnation } from '../../../../../harness/oracle/see-snapshot.js';
import type { Requirement } from '../../../../requirement.js';
import { foundBy, isDue, looks, precedes, reads } from '../../../../vocabulary/reads.js';
import { describing, notDescribing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'observers.both-filters',
  level: 'SHOULD',
  topic: 'both-filters',
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
      // A snapshot that is not found by its name alone either is judged by observers.created-is-found.
      const wasFound = looks(observation).some(
        (look) => look.name === name && precedes(look.read, read) && foundBy(look) !== undefined,
      );
      const isSure = isItsOwn
        ? wasFound && isDue(read, known.madeMs)
        : isOfThisIncarnation(known, read.sentMs, read.windowMs);
      if (!isSure) return notApplicable;
      return violated({
        step: read.index,
        message: `${show(name)} ${isItsOwn ? 'is' : 'is not'} a snapshot of the cluster ${show(cluster)}, but the response to both names ${isItsOwn ? 'does not describe it' : 'describes it'}.`,
        expected: isItsOwn ? describing(name) : notDescribing(name),
        signature: isItsOwn ? 'not found' : 'found',
      });
    }),
};

export default requirement;
