import { isObject } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isCertain, races } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { accepted, isKind } from '../../../../vocabulary/steps.js';
import { tagMap, tagsIn } from '../../../../vocabulary/tags.js';

const requirement: Requirement = {
  id: 'concurrency.winner-tags',
  level: 'MUST',
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
      return every(accepted(observation, 'ListTags'), (step) => {
        const arn = step.input?.['ResourceArn'];
        if (typeof arn !== 'string' || !arn.endsWith(`/${race.name.toLowerCase()}`)) return notApplicable;
        const found = [...tagMap(tagsIn(step))];
        if (show(found) === show([...tagMap(Array.isArray(given) ? given.filter(isObject) : [])]))
          return satisfied;
        return violated({
          step: step.index,
          message: 'The snapshot does not carry the tags of the request that was accepted.',
          expected: show(given),
          actual: show(found),
          pointer: '/TagList',
          signature: 'other tags',
        });
      });
    }),
};

export default requirement;
