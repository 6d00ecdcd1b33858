import type { JsonObject } from '../../../../../spec/json.js';
import type { Examples } from '../../../../testing/cases.js';
import { knowing, snapshot, type StepPlan } from '../../../../testing/observation-builder.js';

const list = (input: JsonObject, names: readonly string[], NextToken?: string): StepPlan => ({
  operation: 'DescribeSnapshots',
  role: 'probe',
  input,
  known: knowing(),
  answer: {
    body: {
      Snapshots: names.map((Name) => snapshot({ Name })),
      ...(NextToken !== undefined && { NextToken }),
    },
  },
});
const pages = (first: readonly string[], second: readonly string[]): StepPlan[] => [
  list({}, first, 'a'),
  list({ NextToken: 'a' }, second),
];

const examples: Examples = {
  'observers.unfiltered-list-whole': [
    ['violated', list({}, ['other'])],
    ['violated', list({ Source: 'user', ShowDetail: true }, [])],
    ['violated', [...pages(['a'], ['b']), list({}, ['a'])]],
    ['satisfied', list({}, ['other', 'NEW'])],
    ['satisfied', pages(['a'], ['new'])],
    ['not-applicable', pages(['a'], ['b'])],
    ['not-applicable', list({}, ['a'], 'more')],
    ['not-applicable', list({ ClusterName: 'there' }, [])],
    ['not-applicable', list({ Source: 'system' }, [])],
  ],
};

export default examples;
