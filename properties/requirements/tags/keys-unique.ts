import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { listings } from '../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.keys-unique',
  level: 'SHOULD',
  title: 'No tag key is listed twice.',
  source: source(
    'guide.tagging',
    'For each resource, each tag key must be unique, and each tag key can have only one value.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(listings(observation), ({ step, found, repeated }) => {
      if (found.size === 0) return silent;
      const [twice] = repeated;
      if (twice === undefined) return held;
      return violated({
        step: step.index,
        message: `The tag ${show(twice)} is listed twice.`,
        expected: 'each key once',
        actual: show([...found]),
        pointer: '/TagList',
        signature: 'twice',
      });
    }),
};

export default requirement;
