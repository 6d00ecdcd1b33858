import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { resourceTagReads } from '../../../../vocabulary/changed-tags.js';
import { hasTag } from '../../../../vocabulary/expect-tags.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'tag-resource.tags.put',
  level: 'MUST',
  topic: 'tags',
  title: 'A resource has each tag that TagResource put on it, with the value of the request.',
  source: source('api.tag-resource', 'A list of tags to be added to this resource.'),
  support: [
    source(
      'guide.tagging',
      'If you add a tag that has the same key as an existing tag on that resource, the new value overwrites the old value.',
    ),
  ],
  needs: ['ListTags'],
  judge: (observation) =>
    every(resourceTagReads(observation), ({ step, expected, actual, changes }) => {
      if (changes?.last !== 'put') return notApplicable;
      const put = [...expected].filter(([key]) => changes.put.has(key));
      const wrong = put.find(([key, value]) => actual.get(key) !== value);
      if (put.length === 0) return notApplicable;
      if (wrong === undefined) return satisfied;
      const [key] = wrong;
      return violated({
        step: step.index,
        message: `TagResource was accepted, but the resource does not have this tag with its value: ${show(key)}.`,
        expected: hasTag(wrong),
        signature: actual.has(key) ? 'old value' : 'lost',
      });
    }),
};

export default requirement;
