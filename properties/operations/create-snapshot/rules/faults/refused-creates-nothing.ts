import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { snapshotsIn, stepsOf, isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'faults.refused-creates-nothing',
  level: 'MUST',
  title: 'A refused request creates no snapshot.',
  source: source('guide.tagging', 'resources are either created with tags or not created at all'),
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const refused = new Set(
      stepsOf(observation, 'CreateSnapshot')
        .filter(isKind('refused'))
        .map(({ index }) => index),
    );
    return every(stepsOf(observation, 'DescribeSnapshots'), (probe) => {
      const name = probe.input?.['SnapshotName'];
      const follows = [...refused].some((index) => index < probe.index);
      const free = snapshotNamed(probe.state, name);
      if (probe.role !== 'probe' || !follows || free?.presence !== 'absent') return notApplicable;
      if (!isKind('accepted')(probe)) return satisfied;
      const found = snapshotsIn(probe).find(
        ({ snapshot: { Name } }) => typeof Name === 'string' && snapshotNamed(probe.state, Name) === free,
      );
      if (found === undefined) return satisfied;
      return violated({
        step: probe.index,
        message: 'The snapshot of a refused request exists.',
        expected: 'SnapshotNotFoundFault',
        actual: show(found.snapshot),
        pointer: found.pointer,
        signature: 'exists',
      });
    });
  },
};

export default requirement;
