import type { Observation } from '../../../../observation.js';
import type { UnusualPart } from '../../../../vocabulary/unusual-http.js';
import type { Examples } from '../../../../testing/cases.js';
import { observe, refusal, type StepPlan, usualInput } from '../../../../testing/observation-builder.js';

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

const examples: Examples = {
  'wire.any-spelling': [
    ['violated', [spelled(another, no)]],
    ['satisfied', [spelled(another)]],
    ['not-applicable', [spelled(JSON.stringify(usualInput), no)]],
    ['not-applicable', [spelled(unknown, no)]],
    ['not-applicable', [{ input: { ...usualInput, Tags: null }, answer: no }]],
  ],
  'wire.null-is-absent': [
    ['violated', [spelled('{"ClusterName":"there","SnapshotName":"new","KmsKeyId":null}', no)]],
    ['violated', [{ input: { ...usualInput, Tags: null }, answer: no }]],
    ['satisfied', [{ input: { ...usualInput, Tags: null } }]],
    ['not-applicable', [{ input: { ...usualInput, SnapshotName: null }, answer: no }]],
    ['not-applicable', [spelled(another, no)]],
  ],
  'wire.unknown-members-ignored': [
    ['violated', [spelled(unknown, no)]],
    ['satisfied', [spelled(unknown)]],
    ['not-applicable', [spelled(another, no)]],
  ],
  'faults.valid-request-accepted': [
    ['violated', [{ answer: no }]],
    ['satisfied', [{}]],
    ['not-applicable', [spelled(another, no)]],
  ],
  'wire.success-status': [
    ['violated', [{ answer: { status: 201, body: {} } }]],
    ['satisfied', [{}]],
    ['not-applicable', [{ answer: no }]],
  ],
  'wire.method': [
    ['violated', unusual('method', {})],
    ['satisfied', unusual('method', { answer: no })],
    ['satisfied', unusual('method', { lost: 'reset' })],
    ['not-applicable', unusual('path', {})],
    ['not-applicable', [{}]],
  ],
  'wire.path': [
    ['violated', unusual('path', {})],
    ['satisfied', unusual('path', { answer: no })],
    ['not-applicable', unusual('method', {})],
  ],
  'wire.content-type-asked': [
    ['violated', unusual('content type', {})],
    ['satisfied', unusual('content type', { answer: no })],
    ['not-applicable', unusual('method', {})],
  ],
  'wire.signature': [
    ['violated', unusual('signature', { answer: no })],
    ['satisfied', unusual('signature', missingToken)],
    ['satisfied', unusual('signature', {})],
    ['not-applicable', unusual('method', { answer: no })],
  ],
};

export default examples;
