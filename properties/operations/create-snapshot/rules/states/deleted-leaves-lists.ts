import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { tokenOf } from '../../../../vocabulary/lists.js';
import { listedIn } from '../../../../vocabulary/snapshots.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { snapshotNamed, type SnapshotState } from '../../../../../harness/oracle/model-state.js';
import { never } from '../../../../../harness/oracle/moments.js';
import { isDue, reads } from '../../../../vocabulary/reads.js';
import { isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.deleted-leaves-lists',
  level: 'SHOULD',
  topic: 'deletion',
  title: 'A deleted snapshot disappears from the lists of its cluster.',
  source: source('api.delete-snapshot', 'Deletes an existing snapshot.', {
    kind: 'judgement',
    from: 'A snapshot that does not exist is in no list. The document does not say when a list follows.',
  }),
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) => {
    const lists = reads(observation, 'DescribeSnapshots')
      .filter(isKind('accepted'))
      .filter(
        ({ input }) => typeof input?.['ClusterName'] === 'string' && input['SnapshotName'] === undefined,
      );
    return every(lists, (list) => {
      const isGone = (known: SnapshotState | undefined): boolean =>
        known?.presence === 'absent' && known.incarnation > 0;
      const listed = listedIn(list).filter(({ Name }) => isGone(snapshotNamed(list.state, Name)));
      const hasGone = [...list.state.snapshots.values()].some(isGone);
      if (listed.length === 0) return hasGone && tokenOf(list) === undefined ? satisfied : notApplicable;
      const late = listed.find(({ Name }) => isDue(list, snapshotNamed(list.state, Name)?.goneMs ?? never));
      if (late === undefined) return notApplicable;
      return violated({
        step: list.index,
        message: `The snapshot ${show(late['Name'])} is deleted, but still listed.`,
        expected: { kind: 'excludes', pointer: '/Snapshots', where: { '/Name': late['Name'] ?? null } },
        signature: 'listed',
      });
    });
  },
};

export default requirement;
