import type { JsonObject } from '../../../../../spec/json.js';
import { never } from '../../../../../harness/oracle/moments.js';
import type { Examples } from '../../../../testing/cases.js';
import {
  knowing,
  refusal,
  snapshot,
  type StepPlan,
  usualKnown,
  usualSnapshot,
} from '../../../../testing/observation-builder.js';

const notFound = refusal('SnapshotNotFoundFault');
const list = (...snapshots: readonly JsonObject[]) => ({ body: { Snapshots: [...snapshots] } });
const look = (input: JsonObject, answer: StepPlan['answer'], known = knowing()): StepPlan => ({
  operation: 'DescribeSnapshots',
  role: 'probe',
  input,
  known,
  ...(answer && { answer }),
});
const both = (ClusterName: string, answer: StepPlan['answer']) =>
  look({ SnapshotName: 'new', ClusterName }, answer);
const found = look({ SnapshotName: 'new' }, list(usualSnapshot));
const made: StepPlan = { operation: 'CreateCluster', input: { ClusterName: 'there' }, answer: { body: {} } };
const ofCluster = (answer: StepPlan['answer'], known = knowing()) =>
  look({ ClusterName: 'there' }, answer, known);
const deletion: StepPlan = {
  operation: 'DeleteSnapshot',
  input: { SnapshotName: 'new' },
  answer: { body: {} },
};
const gone = knowing({ presence: 'absent' });
/** Of which only a read says that it is gone, which may have been late. */
const saidToBeGone = knowing({ presence: 'absent', goneMs: never });

const examples: Examples = {
  'observers.both-filters': [
    ['violated', [found, both('there', notFound)]],
    ['violated', [found, both('there', list())]],
    ['not-applicable', [both('there', notFound)]],
    ['not-applicable', [found, both('there', refusal('InvalidParameterCombinationException'))]],
    ['violated', [both('elsewhere', list(usualSnapshot))]],
    ['satisfied', [both('there', list(usualSnapshot))]],
    ['satisfied', [both('elsewhere', list())]],
    ['satisfied', [both('elsewhere', notFound)]],
    ['not-applicable', [ofCluster(list())]],
  ],
  'observers.found-ignoring-case': [
    [
      'violated',
      [look({ SnapshotName: 'new' }, list(usualSnapshot)), look({ SnapshotName: 'NEW' }, notFound)],
    ],
    [
      'satisfied',
      [
        look({ SnapshotName: 'new' }, list(usualSnapshot)),
        look({ SnapshotName: 'NEW' }, list(usualSnapshot)),
      ],
    ],
    ['not-applicable', [look({ SnapshotName: 'NEW' }, notFound)]],
  ],
  'observers.nothing-made-up': [
    ['violated', [made, ofCluster(list(snapshot({ Name: 'other' })))]],
    ['violated', [made, ofCluster(list(usualSnapshot), usualKnown)]],
    ['satisfied', [made, ofCluster(list(usualSnapshot))]],
    ['satisfied', [made, ofCluster(list(snapshot({ Name: 'automatic.there', Source: 'automated' })))]],
    ['satisfied', [made, deletion, ofCluster(list(usualSnapshot), gone)]],
    ['not-applicable', [ofCluster(list(snapshot({ Name: 'other' })))]],
  ],
  'states.deleted-leaves-lists': [
    ['violated', [deletion, ofCluster(list(usualSnapshot), gone)]],
    ['satisfied', [deletion, ofCluster(list(usualSnapshot), saidToBeGone), ofCluster(list(), gone)]],
    ['not-applicable', [deletion, ofCluster(list(usualSnapshot), saidToBeGone)]],
    ['not-applicable', [deletion, ofCluster(list(usualSnapshot)), ofCluster(list(usualSnapshot))]],
  ],
};

export default examples;
