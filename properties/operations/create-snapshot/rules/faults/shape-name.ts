import { faults, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';
import { refused } from '../../../../vocabulary/steps.js';

/** The error codes of the query protocol, which the model carries and this protocol has no use for. */
const queryCodes = new Map(
  Object.entries(faults).flatMap(([name, { queryCode }]) =>
    queryCode === undefined || Object.hasOwn(faults, queryCode) ? [] : [[queryCode, name] as const],
  ),
);

const requirement: Requirement = {
  id: 'faults.shape-name',
  level: 'MUST',
  title: 'An error goes by the name of its shape, never by the code that the model has for another protocol.',
  source: source('model', 'aws.protocols#awsQueryError'),
  judge: (observation) =>
    every(refused(observation, 'CreateSnapshot'), ({ index, exchange: { outcome } }) => {
      const { type } = outcome;
      if (type === undefined || outcome.status >= 500) return notApplicable;
      const shape = queryCodes.get(type.name);
      if (shape === undefined) return satisfied;
      return violated({
        step: index,
        message: `The error goes by ${type.name}, which is the code of ${shape} in the query protocol.`,
        expected: shape,
        actual: show(type.raw),
        signature: 'query code',
      });
    }),
};

export default requirement;
