import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { resourceTagReads } from '../../../../vocabulary/changed-tags.js';
import { hasNoTag } from '../../../../vocabulary/expect-tags.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'untag-resource.tags.taken-off',
  level: 'MUST',
  topic: 'tags',
  title: 'A resource does not have a tag that UntagResource took off it.',
  source: source('api.untag-resource', 'Use this operation to remove tags on a resource.'),
  needs: ['ListTags'],
  judge: (observation) =>
    every(resourceTagReads(observation), ({ step, actual, changes }) => {
      // Tags of the service are not the request's to remove, and not among those read.
      const taken = [...(changes?.taken ?? [])];
      if (taken.length === 0) return notApplicable;
      const left = taken.find((key) => actual.has(key));
      if (left === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `UntagResource was accepted, but the resource has the tag still: ${show(left)}.`,
        expected: hasNoTag(left),
        signature: 'left',
      });
    }),
};

export default requirement;
