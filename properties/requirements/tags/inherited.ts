import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { listings } from '../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.inherited',
  level: 'SHOULD',
  title: 'A snapshot whose request gives no tags has the tags of its cluster.',
  source: source(
    'guide.tagging',
    '(in substance) Without tags in the request, the tags of the cluster are put on the snapshot.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(listings(observation), ({ step, wanted, from, found }) => {
      if (from !== 'inheritance' || wanted.size === 0) return silent;
      const lost = [...wanted].find(([key, value]) => found.get(key) !== value);
      if (lost === undefined) return held;
      return violated({
        step: step.index,
        message: `A tag of the cluster is not on its snapshot: ${show(lost)}.`,
        expected: show([...wanted]),
        actual: show([...found]),
        pointer: '/TagList',
        signature: 'not inherited',
      });
    }),
};

export default requirement;
