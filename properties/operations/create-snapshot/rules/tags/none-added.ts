import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads, wasDeletedBefore } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.none-added',
  level: 'MUST',
  title: 'The snapshot has no tag but those of the request or of its cluster.',
  source: source(
    'api.create-snapshot',
    'A list of tags to be added to this resource. A tag is a key-value pair.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, snapshot, expected, ofCluster, actual }) => {
      if (wasDeletedBefore(observation, snapshot.requestedName)) return notApplicable;
      const added = [...actual.keys()].find((key) => !expected.has(key) && !ofCluster.has(key));
      if (added === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The snapshot has a tag nobody gave it: ${show(added)}.`,
        expected: show([...expected]),
        actual: show([...actual]),
        pointer: '/TagList',
        signature: 'added',
      });
    }),
};

export default requirement;
