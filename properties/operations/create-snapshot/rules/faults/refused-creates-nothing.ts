import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { notDescribing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsIn } from '../../../../vocabulary/snapshots.js';
import { isKind, refused } from '../../../../vocabulary/steps.js';
import { isDue, precedes, reads } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'faults.refused-creates-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected CreateSnapshot request creates no snapshot.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  support: [
    source(
      'guide.tagging',
      'If tags cannot be applied during resource creation, we roll back the resource creation process.',
    ),
  ],
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const requests = refused(observation, 'CreateSnapshot');
    return every(reads(observation, 'DescribeSnapshots'), (probe) => {
      const name = probe.input?.['SnapshotName'];
      const follows = requests.some((request) => precedes(request, probe));
      const free = snapshotNamed(probe.state, name);
      if (probe.role !== 'probe' || typeof name !== 'string' || !follows || free?.presence !== 'absent')
        return notApplicable;
      if (!isKind('accepted')(probe)) return satisfied;
      const found = snapshotsIn(probe).find(
        ({ snapshot: { Name } }) => typeof Name === 'string' && snapshotNamed(probe.state, Name) === free,
      );
      if (found === undefined) return satisfied;
      if (!isDue(probe, free.goneMs)) return notApplicable;
      return violated({
        step: probe.index,
        message: 'The request was rejected, but its snapshot exists.',
        expected: notDescribing(name),
        signature: 'exists',
      });
    });
  },
};

export default requirement;
