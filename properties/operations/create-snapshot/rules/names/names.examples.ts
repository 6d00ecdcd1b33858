import type { Examples } from '../../../../testing/cases.js';
import { knowing, refusal, type StepPlan, usualInput } from '../../../../testing/observation-builder.js';

const examples: Examples = {
  'names.stored-lower-case': [
    [
      'violated',
      [{ input: { ...usualInput, SnapshotName: 'NEW' }, answer: { body: { Snapshot: { Name: 'NEW' } } } }],
    ],
    [
      'satisfied',
      [{ input: { ...usualInput, SnapshotName: 'NEW' }, answer: { body: { Snapshot: { Name: 'new' } } } }],
    ],
    ['not-applicable', [{}]],
  ],
  'names.arn-lower-case': [
    [
      'violated',
      [
        {
          input: { ...usualInput, SnapshotName: 'NEW' },
          answer: { body: { Snapshot: { ARN: 'arn:x:snapshot/NEW' } } },
        },
      ],
    ],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, SnapshotName: 'NEW' },
          answer: { body: { Snapshot: { ARN: 'arn:x:snapshot/new' } } },
        },
      ],
    ],
    ['not-applicable', [{}]],
  ],
  'names.collide-ignoring-case': [
    ['violated', [{ input: { ...usualInput, SnapshotName: 'NEW' }, known: knowing() }]],
    [
      'satisfied',
      [
        {
          input: { ...usualInput, SnapshotName: 'NEW' },
          known: knowing(),
          answer: refusal('SnapshotAlreadyExistsFault'),
        },
      ],
    ],
    ['not-applicable', [{ known: knowing() }]],
  ],
  'names.cluster-found-ignoring-case': [
    [
      'violated',
      [{ input: { ...usualInput, ClusterName: 'THERE' }, answer: refusal('ClusterNotFoundFault') }],
    ],
    ['satisfied', [{ input: { ...usualInput, ClusterName: 'THERE' } }]],
    ['not-applicable', [{}]],
  ],
  'names.long-accepted': [
    ['violated', [longName(41, refusal('InvalidParameterValueException'))]],
    ['satisfied', [longName(255)]],
    ['not-applicable', [longName(256, refusal('InvalidParameterValueException'))]],
    ['not-applicable', [{}]],
  ],
};

function longName(length: number, answer?: StepPlan['answer']): StepPlan {
  const name = 'n'.repeat(length);
  const known = knowing({ presence: 'absent' }, name);
  return { input: { ...usualInput, SnapshotName: name }, known, ...(answer && { answer }) };
}

export default examples;
