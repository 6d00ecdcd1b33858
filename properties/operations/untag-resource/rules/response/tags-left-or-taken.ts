import { source } from '../../../../../spec/model.js';
import { isSameTags, tagMap, tagsExpectedOf, withoutReserved } from '../../../../../harness/oracle/tags.js';
import type { Requirement } from '../../../../requirement.js';
import { taggedResource } from '../../../../vocabulary/changed-tags.js';
import { hasJust } from '../../../../vocabulary/expect-tags.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { accepted } from '../../../../vocabulary/steps.js';
import { tagsIn } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'untag-resource.response.tags-left-or-taken',
  level: 'SHOULD',
  topic: 'tags',
  title: 'UntagResource answers the tags that it took off, or those that are left.',
  source: source('api.untag-resource', 'TagList The list of tags removed.', {
    kind: 'judgement',
    from: 'The recorded answer has the tags that are left, so either is right.',
  }),
  judge: (observation) =>
    every(accepted(observation, 'UntagResource'), (step) => {
      const resource = taggedResource(step);
      const keys = step.input?.['TagKeys'];
      const before = resource?.isOwn === true ? tagsExpectedOf(resource.known) : undefined;
      if (before === undefined || !Array.isArray(keys) || !('TagList' in step.exchange.outcome.body))
        return notApplicable;
      const left = new Map([...before].filter(([key]) => !keys.includes(key)));
      const taken = new Map([...before].filter(([key]) => keys.includes(key)));
      const actual = withoutReserved(tagMap(tagsIn(step)));
      if ([left, taken].some((tags) => isSameTags(actual, tags))) return satisfied;
      return violated({
        step: step.index,
        message: 'The answer has neither just the tags that are left nor just those that were taken off.',
        expected: { kind: 'any-of', of: [hasJust(left), hasJust(taken)] },
        signature: 'other tags',
      });
    }),
};

export default requirement;
