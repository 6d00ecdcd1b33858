import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { listings, wasDeletedBefore } from '../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.none-added',
  level: 'MUST',
  title: 'The snapshot has no tag but those of the request or of its cluster.',
  source: source(
    'api.create-snapshot',
    'A list of tags to be added to this resource. A tag is a key-value pair.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(listings(observation), ({ step, snapshot, wanted, ofCluster, found }) => {
      if (wasDeletedBefore(observation, snapshot.askedName)) return silent;
      const added = [...found.keys()].find((key) => !wanted.has(key) && !ofCluster.has(key));
      if (added === undefined) return held;
      return violated({
        step: step.index,
        message: `The snapshot has a tag nobody gave it: ${show(added)}.`,
        expected: show([...wanted]),
        actual: show([...found]),
        pointer: '/TagList',
        signature: 'added',
      });
    }),
};

export default requirement;
