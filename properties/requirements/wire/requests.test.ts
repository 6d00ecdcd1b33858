import type { Observation } from '../../observation.js';
import type { UnusualPart } from '../../vocabulary/unusual-http.js';
import { judges } from '../../testing/cases.js';
import { observe, refusal, type StepPlan, usualInput } from '../../testing/observation-builder.js';

const spelled = (requestBody: string, answer?: StepPlan['answer']): StepPlan => ({
  requestBody,
  ...(answer && { answer }),
});
const another = ' {"ClusterName":"there","SnapshotName":"new"}';
const unknown = '{"Unknown":1,"ClusterName":"there","SnapshotName":"new"}';
const no = refusal('InvalidParameterValueException');

const unusual = (part: UnusualPart, plan: StepPlan): Observation => ({
  ...observe({ operation: undefined, role: 'probe', input: undefined, ...plan }),
  input: { unusual: part, value: null },
});
const missingToken = { answer: refusal('MissingAuthenticationTokenException', 403) };

judges({
  'wire.any-spelling': [
    ['violated', [spelled(another, no)]],
    ['held', [spelled(another)]],
    ['silent', [spelled(JSON.stringify(usualInput), no)]],
    ['silent', [spelled(unknown, no)]],
  ],
  'wire.unknown-members-ignored': [
    ['violated', [spelled(unknown, no)]],
    ['held', [spelled(unknown)]],
    ['silent', [spelled(another, no)]],
  ],
  'faults.valid-request-accepted': [
    ['violated', [{ answer: no }]],
    ['held', [{}]],
    ['silent', [spelled(another, no)]],
  ],
  'wire.success-status': [
    ['violated', [{ answer: { status: 201, body: {} } }]],
    ['held', [{}]],
    ['silent', [{ answer: no }]],
  ],
  'wire.method': [
    ['violated', unusual('method', {})],
    ['held', unusual('method', { answer: no })],
    ['held', unusual('method', { lost: 'reset' })],
    ['silent', unusual('path', {})],
    ['silent', [{}]],
  ],
  'wire.path': [
    ['violated', unusual('path', {})],
    ['held', unusual('path', { answer: no })],
    ['silent', unusual('method', {})],
  ],
  'wire.content-type-asked': [
    ['violated', unusual('content type', {})],
    ['held', unusual('content type', { answer: no })],
    ['silent', unusual('method', {})],
  ],
  'wire.signature': [
    ['violated', unusual('signature', { answer: no })],
    ['held', unusual('signature', missingToken)],
    ['held', unusual('signature', {})],
    ['silent', unusual('method', { answer: no })],
  ],
});
