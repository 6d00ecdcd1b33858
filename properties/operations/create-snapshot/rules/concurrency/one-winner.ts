import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isCertain, races } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'concurrency.one-winner',
  level: 'MUST',
  topic: 'races',
  title: 'Of several concurrent requests for one snapshot name, at most one is accepted.',
  source: source('model.faults', 'A snapshot with the specified name already exists.', {
    kind: 'meaning',
    from: 'As soon as one request is accepted the name exists, and the others are rejected for it.',
  }),
  judge: (observation) =>
    every(races(observation, 'CreateSnapshot'), (race) => {
      if (!isCertain(race)) return notApplicable;
      const winners = race.rivals.filter(isKind('accepted'));
      const last = winners.at(-1) ?? race.rivals.at(-1);
      if (winners.length === 1 || last === undefined) return satisfied;
      // A cluster may reject all of them while its state changes; concurrency.losers-faults judges the faults.
      if (winners.length === 0) return notApplicable;
      return violated({
        step: last.index,
        message: `Of ${race.rivals.length} concurrent requests for the name ${race.name}, ${winners.length} were accepted.`,
        expected: { kind: 'one-accepted', steps: race.rivals.map(({ index }) => index) },
        signature: 'several winners',
      });
    }),
};

export default requirement;
