import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { wasInsistedOn } from '../../../../vocabulary/insistence.js';
import { listedIn, tokenOf } from '../../../../vocabulary/listings.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { accepted } from '../../../../vocabulary/steps.js';
import { wasDeletedBefore } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'states.deleted-leaves-lists',
  level: 'SHOULD',
  title: 'A deleted snapshot disappears from the lists of its cluster.',
  source: source('api.delete-snapshot', 'Deletes an existing snapshot.', {
    kind: 'judgement',
    from: 'A snapshot that does not exist is in no list. The document does not say when a list follows.',
  }),
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) => {
    const lists = accepted(observation, 'DescribeSnapshots').filter(
      ({ input }) => typeof input?.['ClusterName'] === 'string' && input['SnapshotName'] === undefined,
    );
    return every(lists, (list, at = lists.indexOf(list)) => {
      const gone = listedIn(list).find(({ Name }) => {
        const known = snapshotNamed(list.state, Name);
        return known?.presence === 'absent' && wasDeletedBefore(observation, known.requestedName);
      });
      const hasGone = [...list.state.snapshots.values()].some(
        ({ presence, requestedName }) =>
          presence === 'absent' && wasDeletedBefore(observation, requestedName),
      );
      if (gone === undefined) return hasGone && tokenOf(list) === undefined ? satisfied : notApplicable;
      // A list may lag behind: only one that was asked for again and again, and says so at the end, is wrong.
      const isLast = lists[at + 1]?.index !== list.index + 1;
      if (!isLast || !wasInsistedOn(observation, list)) return notApplicable;
      return violated({
        step: list.index,
        message: `The snapshot ${show(gone['Name'])} was deleted, and is still listed.`,
        expected: 'a list without it',
        actual: show(listedIn(list).map(({ Name }) => Name ?? null)),
        pointer: '/Snapshots',
        signature: 'listed',
      });
    });
  },
};

export default requirement;
