import { isObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isCertain, races } from '../../../../vocabulary/races.js';
import { hasJust } from '../../../../vocabulary/expect-tags.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';
import { isSameTags, tagMap, tagsMayBeLate, withoutReserved } from '../../../../../harness/oracle/tags.js';
import { snapshotOf, tagsIn } from '../../../../vocabulary/tags.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import { isDue, reads } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'concurrency.winner-tags',
  level: 'MUST',
  topic: 'races',
  title:
    'After a race for a snapshot name, the snapshot has the tags of the accepted request and none of a rejected one.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out, so its tags are on no snapshot.' },
  ),
  support: [
    source('guide.tagging', 'This ensures that resources are either created with tags or not created at all'),
  ],
  needs: ['ListTags'],
  judge: (observation) =>
    every(races(observation, 'CreateSnapshot'), (race) => {
      const [winner, ...more] = race.rivals.filter(isKind('accepted'));
      const given = winner?.input['Tags'];
      if (!isCertain(race) || winner === undefined || more.length > 0 || given === undefined)
        return notApplicable;
      return every(reads(observation, 'ListTags').filter(isKind('accepted')), (read) => {
        const known = snapshotOf(read);
        if (known === undefined || known !== snapshotNamed(read.state, race.name)) return notApplicable;
        if (known.tagChanges !== undefined) return notApplicable;
        // The service may add tags of its own, which are reserved.
        const tags = withoutReserved(tagMap(tagsIn(read)));
        const wanted = withoutReserved(tagMap(Array.isArray(given) ? given.filter(isObject) : []));
        if (isSameTags(tags, wanted)) return satisfied;
        if (tagsMayBeLate(known, tags) && !isDue(read, known.madeMs)) return notApplicable;
        return violated({
          step: read.index,
          message: 'The snapshot does not have the tags of the accepted request.',
          expected: hasJust(wanted),
          signature: 'other tags',
        });
      });
    }),
};

export default requirement;
