import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { hasTag } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { tagReads } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'tags.values-kept',
  level: 'MUST',
  topic: 'tags',
  title: 'A tag has exactly the value that the request gave it.',
  source: source('api.tag', "The tag's value. May be null.", {
    kind: 'meaning',
    from: 'Another value is not the value of the tag that was to be added.',
  }),
  support: [
    source(
      'guide.tagging',
      "Tags don't have any semantic meaning to MemoryDB and are interpreted strictly as a string of characters.",
    ),
  ],
  needs: ['ListTags'],
  judge: (observation) =>
    every(tagReads(observation), ({ step, expected, from, actual }) => {
      const shared = [...expected].filter(([key]) => actual.has(key));
      if (shared.length === 0 || from !== 'request') return notApplicable;
      const changed = shared.find(([key, value]) => actual.get(key) !== value);
      if (changed === undefined) return satisfied;
      const [key] = changed;
      return violated({
        step: step.index,
        message: `The tag ${show(key)} has another value than in the request.`,
        expected: hasTag(changed),
        signature: 'changed',
      });
    }),
};

export default requirement;
