import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { wasInsistedOn } from '../../../../vocabulary/insistence.js';
import { named } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { snapshotNamesMadeBy } from '../../../../vocabulary/makes.js';
import { accepted, isKind, placed, stepsOf } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.deleted-is-gone',
  level: 'MUST',
  title: 'A deleted snapshot is `deleting` until it is gone.',
  source: source(
    'api.delete-snapshot',
    'When you receive a successful response from this operation, MemoryDB immediately begins deleting the snapshot; you cannot cancel or revert this operation.',
  ),
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) =>
    every(accepted(observation, 'DeleteSnapshot'), (deletion) => {
      const name = deletion.input?.['SnapshotName'];
      if (typeof name !== 'string') return notApplicable;
      const again = placed(observation).find(
        (step) => step.index > deletion.index && snapshotNamesMadeBy(step).includes(name),
      );
      const last = stepsOf(observation, 'DescribeSnapshots').findLast(
        ({ index, input }) =>
          index > deletion.index && index < (again?.index ?? Infinity) && input?.['SnapshotName'] === name,
      );
      if (last === undefined || !isKind('accepted')(last))
        return last === undefined ? notApplicable : satisfied;
      const status = named(last, name)[0]?.['Status'];
      if (status === undefined || status === 'deleting') return satisfied;
      if (!wasInsistedOn(observation, last)) return notApplicable;
      return violated({
        step: last.index,
        message: `The snapshot ${name} was deleted, and is still there.`,
        expected: 'SnapshotNotFoundFault, or the status deleting',
        actual: `the status ${show(status)}`,
        pointer: '/Snapshots/0/Status',
        signature: 'still there',
      });
    }),
};

export default requirement;
