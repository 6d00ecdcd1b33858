import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasNoTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.not-resurrected',
  level: 'SHOULD',
  topic: 'tag-reuse',
  title: 'A snapshot that takes the name of a deleted one does not have its tags.',
  source: source('guide.tagging', 'If you delete a resource, any tags for the resource are also deleted.'),
  needs: ['ListTags', 'DeleteSnapshot'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, snapshot, expected, actual }) => {
      if (snapshot.incarnation < 2) return notApplicable;
      const old = [...actual.keys()].find((key) => !expected.has(key));
      if (old === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The new snapshot has a tag of the deleted one: ${show(old)}.`,
        expected: hasNoTag(old),
        signature: 'resurrected',
      });
    }),
};

export default requirement;
