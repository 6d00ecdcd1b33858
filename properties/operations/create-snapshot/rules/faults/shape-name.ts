import { faults, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { refusedSubjects } from '../../../../vocabulary/subject-steps.js';

/** The error codes of the AWS query protocol. The API model has them, but awsJson1_1 does not use them. */
const queryCodes = new Map(
  Object.entries(faults).flatMap(([name, { queryCode }]) =>
    queryCode === undefined || Object.hasOwn(faults, queryCode) ? [] : [[queryCode, name] as const],
  ),
);

const requirement: Requirement = {
  id: 'faults.shape-name',
  level: 'MUST',
  topic: 'error-form',
  title: 'An error has the name of its shape, not the code that the model holds for the query protocol.',
  source: source('protocol.aws-json', "In awsJson1_1, servers SHOULD only send the error's shape name.", {
    kind: 'need',
    from: 'The sentence says SHOULD because clients also read a name with its namespace. A name that is of no shape finds no exception class in any client.',
  }),
  support: [
    source('model', '"aws.protocols#awsQueryError": { "code": "ClusterNotFound", "httpResponseCode": 404 }'),
  ],
  judge: (observation) =>
    every(refusedSubjects(observation), ({ index, exchange: { outcome } }) => {
      const { type } = outcome;
      if (type === undefined || outcome.status >= 500) return notApplicable;
      const shape = queryCodes.get(type.name);
      if (shape === undefined) return satisfied;
      return violated({
        step: index,
        message: `The error is called ${type.name}, which is the code of ${shape} in another protocol (AWS query).`,
        expected: { kind: 'refused', faults: [shape] },
        signature: 'query code',
      });
    }),
};

export default requirement;
