import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isCertain, races } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';

const right = ['SnapshotAlreadyExistsFault', 'InvalidClusterStateFault', 'SnapshotQuotaExceededFault'];

const requirement: Requirement = {
  id: 'concurrency.losers-faults',
  level: 'MUST',
  topic: 'races',
  title:
    'A request that loses a race for a snapshot name reports that the name is taken, the cluster is busy or the quota is met.',
  source: source('model.faults', 'A snapshot with the specified name already exists.', {
    kind: 'meaning',
    from: 'The racing requests are valid. Only the taken name, the busy cluster or the quota can stand against one of them.',
  }),
  judge: (observation) =>
    every(races(observation, 'CreateSnapshot'), (race) => {
      if (!isCertain(race)) return notApplicable;
      return every(race.rivals.filter(isKind('refused')), ({ index, exchange: { outcome } }) => {
        if (outcome.type === undefined || outcome.status >= 500) return notApplicable;
        if (right.includes(outcome.type.name)) return satisfied;
        return violated({
          step: index,
          message: `One of the concurrent requests for the name ${race.name} was rejected for another reason.`,
          expected: { kind: 'any-of', of: [{ kind: 'accepted' }, { kind: 'refused', faults: right }] },
          signature: 'wrong fault',
        });
      });
    }),
};

export default requirement;
