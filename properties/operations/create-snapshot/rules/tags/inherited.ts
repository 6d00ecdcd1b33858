import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.inherited',
  level: 'SHOULD',
  topic: 'tag-inheritance',
  title: 'A snapshot that was requested without tags has the tags of its cluster.',
  source: source(
    'guide.tagging',
    'If no tags are included in the request, the cluster tags will be added to the snapshot.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, expected, from, actual }) => {
      if (from !== 'cluster' || expected.size === 0) return notApplicable;
      const lost = [...expected].find(([key, value]) => actual.get(key) !== value);
      if (lost === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The snapshot does not have a tag of its cluster: ${show(lost)}.`,
        expected: hasTag(lost),
        signature: 'not inherited',
      });
    }),
};

export default requirement;
