import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasNoTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.replaces-inherited',
  level: 'SHOULD',
  topic: 'tag-inheritance',
  title: 'A snapshot that was requested with tags has none of the tags of what it is made from.',
  source: source(
    'guide.tagging',
    'If tags are included in the request, only the request tags will be added to the snapshot.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, expected, from, inheritable, actual }) => {
      if (from !== 'request' || inheritable === undefined || inheritable.size === 0) return notApplicable;
      const kept = [...inheritable.keys()].find((key) => actual.has(key) && !expected.has(key));
      if (kept === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The request has tags, but the snapshot also has a tag of what it is made from: ${show(kept)}.`,
        expected: hasNoTag(kept),
        signature: 'merged',
      });
    }),
};

export default requirement;
