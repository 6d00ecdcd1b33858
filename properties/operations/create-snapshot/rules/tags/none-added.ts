import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasNoTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.none-added',
  level: 'MUST',
  topic: 'tags',
  title: 'A snapshot has no tags but those of the request, or of what it is made from.',
  source: source('api.create-snapshot', 'A list of tags to be added to this resource.', {
    kind: 'meaning',
    from: 'A tag that is not on the list was not to be added.',
  }),
  support: [source('guide.tagging', 'Also, tags are not automatically assigned to your resources.')],
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, snapshot, expected, inheritable, actual }) => {
      // Of a name that was used before, tags.not-resurrected speaks.
      if (snapshot.incarnation > 1 || inheritable === undefined) return notApplicable;
      const added = [...actual.keys()].find((key) => !expected.has(key) && !inheritable.has(key));
      if (added === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The snapshot has a tag that is neither of the request nor of what it is made from: ${show(added)}.`,
        expected: hasNoTag(added),
        signature: 'added',
      });
    }),
};

export default requirement;
