import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { accepted } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'states.deletion-answer',
  level: 'SHOULD',
  topic: 'deletion',
  title: 'DeleteSnapshot returns the snapshot with the status `deleting`.',
  source: source('guide.deleting-snapshots', 'The status changes to deleting.'),
  support: [
    source('recorded.delete-snapshot', '"Status": "deleting"'),
    source('api.delete-snapshot', 'The snapshot object that has been deleted.'),
  ],
  needs: ['DeleteSnapshot'],
  judge: (observation) =>
    every(accepted(observation, 'DeleteSnapshot'), (step) => {
      const status = at(step.exchange.outcome.body, '/Snapshot/Status');
      if (status === undefined) return notApplicable;
      if (status === 'deleting') return satisfied;
      return violated({
        step: step.index,
        message: 'DeleteSnapshot returned the snapshot with another status than deleting.',
        expected: { kind: 'equals', pointer: '/Snapshot/Status', value: 'deleting' },
        signature: 'other status',
      });
    }),
};

export default requirement;
