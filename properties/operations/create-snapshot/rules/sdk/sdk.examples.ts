import type { Examples } from '../../../../testing/cases.js';
import { refusal, type StepPlan, usualSnapshot } from '../../../../testing/observation-builder.js';

const read = (output: StepPlan['sdk']): StepPlan => ({ ...(output && { sdk: output }) });
const said = JSON.stringify({ Snapshot: usualSnapshot });
const asDates = said.replaceAll('1800000000', '"2027-01-15T08:00:00.000Z"');
const exception = (name: string, modelled = true): StepPlan['sdk'] => ({
  kind: 'exception',
  name,
  modelled,
  message: 'no',
  status: 400,
  requestId: 'an-id',
});

const examples: Examples = {
  'sdk.output-equals-wire': [
    ['violated', [read({ kind: 'output', output: {} })]],
    ['violated', [read({ kind: 'output', output: JSON.parse(asDates.replace('0-8191', '0-8192')) })]],
    ['violated', [read({ kind: 'output', output: JSON.parse(asDates.replace('08:00', '09:00')) })]],
    ['violated', [read(exception('TypeError', false))]],
    ['satisfied', [read({ kind: 'output', output: JSON.parse(asDates) })]],
    ['not-applicable', [{}]],
  ],
  'sdk.modelled-exception': [
    [
      'violated',
      [{ answer: refusal('ClusterNotFoundFault'), sdk: exception('MemoryDBServiceException', false) }],
    ],
    ['violated', [{ answer: refusal('ClusterNotFoundFault'), sdk: { kind: 'output', output: {} } }]],
    ['satisfied', [{ answer: refusal('ClusterNotFoundFault'), sdk: exception('ClusterNotFoundFault') }]],
    ['not-applicable', [{ answer: refusal('AccessDenied'), sdk: exception('AccessDenied', false) }]],
    ['not-applicable', [{ answer: refusal('ClusterNotFoundFault') }]],
  ],
};

export default examples;
