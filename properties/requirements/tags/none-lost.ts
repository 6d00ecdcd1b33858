import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { listings } from '../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.none-lost',
  level: 'MUST',
  title: 'Every tag of the request is on the snapshot.',
  source: source(
    'api.create-snapshot',
    'A list of tags to be added to this resource. A tag is a key-value pair.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(listings(observation), ({ step, wanted, from, found }) => {
      if (wanted.size === 0 || from !== 'request') return silent;
      const lost = [...wanted.keys()].find((key) => !found.has(key));
      if (lost === undefined) return held;
      return violated({
        step: step.index,
        message: `A tag of the request is not on the snapshot: ${show(lost)}.`,
        expected: show([...wanted]),
        actual: show([...found]),
        pointer: '/TagList',
        signature: 'lost',
      });
    }),
};

export default requirement;
