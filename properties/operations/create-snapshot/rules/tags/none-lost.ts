import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.none-lost',
  level: 'MUST',
  topic: 'tags',
  title: 'A snapshot has every tag of the request.',
  source: source(
    'api.create-snapshot',
    'A list of tags to be added to this resource. A tag is a key-value pair.',
  ),
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, expected, from, actual }) => {
      if (expected.size === 0 || from !== 'request') return notApplicable;
      const lost = [...expected.keys()].find((key) => !actual.has(key));
      if (lost === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The snapshot does not have a tag of the request: ${show(lost)}.`,
        expected: hasTag([lost, expected.get(lost)]),
        signature: 'lost',
      });
    }),
};

export default requirement;
