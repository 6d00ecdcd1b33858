import { source } from '../../../../../spec/model.js';
import { isObject } from '../../../../../spec/json.js';
import {
  isSameTags,
  tagMap,
  tagsExpectedOf,
  unambiguous,
  withoutReserved,
} from '../../../../../harness/oracle/tags.js';
import type { Requirement } from '../../../../requirement.js';
import { taggedResource } from '../../../../vocabulary/changed-tags.js';
import { hasJust } from '../../../../vocabulary/expect-tags.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { accepted } from '../../../../vocabulary/steps.js';
import { tagsIn } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tag-resource.response.all-tags',
  level: 'SHOULD',
  topic: 'tags',
  title: 'TagResource answers all tags that the resource then has.',
  source: source('api.tag-resource', 'TagList A list of tags as key-value pairs.', {
    kind: 'judgement',
    from: 'The document does not say which tags. Every recorded answer has all of them.',
  }),
  judge: (observation) =>
    every(accepted(observation, 'TagResource'), (step) => {
      const resource = taggedResource(step);
      const given = step.input?.['Tags'];
      const before = resource?.isOwn === true ? tagsExpectedOf(resource.known) : undefined;
      const put = Array.isArray(given) ? unambiguous(given.filter(isObject)) : undefined;
      if (before === undefined || put === undefined || !('TagList' in step.exchange.outcome.body))
        return notApplicable;
      const after = new Map([...before, ...put]);
      if (isSameTags(withoutReserved(tagMap(tagsIn(step))), after)) return satisfied;
      return violated({
        step: step.index,
        message: 'The answer does not have just the tags that the resource then has.',
        expected: hasJust(after),
        signature: 'other tags',
      });
    }),
};

export default requirement;
