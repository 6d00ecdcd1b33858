import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { listings } from '../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.replaces-inherited',
  level: 'SHOULD',
  title: 'The tags of a request take the place of all tags of the cluster.',
  source: source(
    'guide.tagging',
    '(in substance) Tags of the request take the place of all tags of the cluster.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(listings(observation), ({ step, wanted, from, ofCluster, found }) => {
      if (from !== 'request' || ofCluster.size === 0) return silent;
      const kept = [...ofCluster.keys()].find((key) => found.has(key) && !wanted.has(key));
      if (kept === undefined) return held;
      return violated({
        step: step.index,
        message: `A tag of the cluster is on the snapshot though the request gave others: ${show(kept)}.`,
        expected: show([...wanted]),
        actual: show([...found]),
        pointer: '/TagList',
        signature: 'merged',
      });
    }),
};

export default requirement;
