import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isCertain, races } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { oneOf, showOutcome } from '../../../../vocabulary/show.js';
import { isKind } from '../../../../vocabulary/steps.js';

const right = ['SnapshotAlreadyExistsFault', 'InvalidClusterStateFault', 'SnapshotQuotaExceededFault'];

const requirement: Requirement = {
  id: 'concurrency.losers-faults',
  level: 'MUST',
  title: 'Who loses a race for a name is told that it is taken, or that the cluster is busy.',
  source: source('api.create-snapshot', 'SnapshotAlreadyExistsFault'),
  judge: (observation) =>
    every(races(observation), (race) => {
      if (!isCertain(race)) return notApplicable;
      return every(race.rivals.filter(isKind('refused')), ({ index, exchange: { outcome } }) => {
        if (outcome.type === undefined || outcome.status >= 500) return notApplicable;
        if (right.includes(outcome.type.name)) return satisfied;
        return violated({
          step: index,
          message: `A rival for the name ${race.name} was refused for another reason.`,
          expected: oneOf(right),
          actual: showOutcome(outcome),
          signature: 'wrong fault',
        });
      });
    }),
};

export default requirement;
