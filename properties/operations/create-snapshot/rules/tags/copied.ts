import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.copied',
  level: 'SHOULD',
  topic: 'tag-inheritance',
  title: 'A copy that was requested without tags has the tags of its original.',
  source: source('api.copy-snapshot', 'Makes a copy of an existing snapshot.', {
    kind: 'judgement',
    from: 'Tags are inherited by a snapshot from its cluster; a copy has them from its original in the same way. The document does not speak of tags here.',
  }),
  needs: ['ListTags', 'CopySnapshot'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, expected, from, actual }) => {
      if (from !== 'snapshot' || expected.size === 0) return notApplicable;
      const lost = [...expected].find(([key, value]) => actual.get(key) !== value);
      if (lost === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The copy does not have a tag of its original: ${show(lost)}.`,
        expected: hasTag(lost),
        signature: 'not copied',
      });
    }),
};

export default requirement;
