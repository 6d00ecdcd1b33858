import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isDue, reads } from '../../../../vocabulary/reads.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';
import { snapshotOf } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.snapshot-found',
  level: 'SHOULD',
  topic: 'tags',
  title: 'ListTags finds a snapshot by the ARN that the target shows for it.',
  why: 'A target may know the tags of clusters alone: then it breaks no rule about those of snapshots.',
  source: source('model.faults', 'SnapshotNotFoundFault: The specified snapshot does not exist.', {
    kind: 'meaning',
    from: 'The snapshot exists, so the fault does not answer the request.',
  }),
  support: [source('api.list-tags', 'Lists all tags currently on a named resource.')],
  needs: ['ListTags'],
  judge: (observation) =>
    every(reads(observation, 'ListTags'), (read) => {
      const known = snapshotOf(read);
      if (known?.presence !== 'present') return notApplicable;
      if (isKind('accepted')(read)) return satisfied;
      const { outcome } = read.exchange;
      const isFault = outcome.kind === 'refused' && outcome.type?.name === 'SnapshotNotFoundFault';
      if (!isFault || !isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: 'The snapshot exists, but ListTags does not find it.',
        expected: { kind: 'accepted' },
        signature: 'not found',
      });
    }),
};

export default requirement;
