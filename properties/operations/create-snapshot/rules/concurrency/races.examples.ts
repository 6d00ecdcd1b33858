import type { Examples } from '../../../../testing/cases.js';
import { refusal, usualSnapshot } from '../../../../testing/observation-builder.js';
import { list, lookAfter, named, rival, taken, tagsOf } from '../../../../testing/plans.js';

const examples: Examples = {
  'concurrency.one-winner': [
    ['violated', [rival(0), rival(1)]],
    ['satisfied', [rival(0, taken), rival(1)]],
    ['not-applicable', [rival(0), { ...rival(1), began: 30, ended: 31 }]],
    ['not-applicable', [rival(0), { ...rival(1), lost: 'reset' }]],
  ],
  'concurrency.losers-faults': [
    ['violated', [rival(0), rival(1, refusal('ClusterNotFoundFault'))]],
    ['satisfied', [rival(0), rival(1, taken)]],
    ['not-applicable', [rival(0), rival(1)]],
  ],
  'concurrency.winner-stays': [
    ['violated', [rival(0), rival(1, taken), lookAfter(list(named('new', 'elsewhere')))]],
    ['violated', [rival(0), rival(1, taken), lookAfter(list(usualSnapshot, usualSnapshot))]],
    ['satisfied', [rival(0), rival(1, taken), lookAfter(list(usualSnapshot))]],
    ['not-applicable', [rival(0), rival(1), lookAfter(list(usualSnapshot))]],
  ],
  'concurrency.winner-tags': [
    ['violated', [rival(0), rival(1, taken), tagsOf('1')]],
    ['satisfied', [rival(0), rival(1, taken), tagsOf('0')]],
    ['not-applicable', [rival(0), rival(1, taken)]],
  ],
};

export default examples;
