import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { listings, wasDeletedBefore } from '../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.not-resurrected',
  level: 'SHOULD',
  title: 'A snapshot made under the name of a deleted one does not carry its tags.',
  source: source('guide.tagging', 'If you delete a resource, any tags for the resource are also deleted.'),
  needs: ['ListTags', 'DeleteSnapshot'],
  judge: (observation) =>
    every(listings(observation), ({ step, snapshot, wanted, found }) => {
      const isSecondLife = observation.steps.some(
        ({ operation, input }, index) =>
          operation === 'DeleteSnapshot' &&
          input?.['SnapshotName'] === snapshot.askedName &&
          index < step.index,
      );
      if (!isSecondLife || !wasDeletedBefore(observation, snapshot.askedName)) return silent;
      const old = [...found.keys()].find((key) => !wanted.has(key));
      if (old === undefined) return held;
      return violated({
        step: step.index,
        message: `The new snapshot carries a tag of the deleted one: ${show(old)}.`,
        expected: show([...wanted]),
        actual: show([...found]),
        pointer: '/TagList',
        signature: 'resurrected',
      });
    }),
};

export default requirement;
