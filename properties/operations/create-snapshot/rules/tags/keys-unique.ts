import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.keys-unique',
  level: 'SHOULD',
  topic: 'tags',
  title: 'ListTags lists each tag key once.',
  source: source(
    'guide.tagging',
    'For each resource, each tag key must be unique, and each tag key can have only one value.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, actual, repeated }) => {
      if (actual.size === 0) return notApplicable;
      const [twice] = repeated;
      if (twice === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The tag ${show(twice)} is listed twice.`,
        expected: { kind: 'unique', pointer: '/TagList', member: '/Key' },
        signature: 'twice',
      });
    }),
};

export default requirement;
