import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind, placed } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'wire.error-type-consistent',
  level: 'SHOULD',
  topic: 'error-form',
  title: 'An error response names one error in all the places where it names one.',
  source: source(
    'protocol.aws-json',
    'The component MUST be one of the following: an additional header with the name X-Amzn-Errortype, a body field with the name code, or a body field named __type.',
    {
      kind: 'judgement',
      from: 'Clients of different languages and versions look in different places first. The document does not say what holds if a response has several.',
    },
  ),
  judge: (observation) =>
    every(placed(observation).filter(isKind('refused')), ({ index, operation, exchange: { outcome } }) => {
      const { type: first, otherTypes = [] } = outcome;
      if (first === undefined || operation === undefined) return notApplicable;
      const other = otherTypes.find(({ name }) => name !== first.name);
      if (other === undefined) return satisfied;
      return violated({
        step: index,
        message: `The response names one error in ${first.place} and another in ${other.place}.`,
        expected: { kind: 'error', has: 'one-name' },
        signature: `${first.place} and ${other.place}`,
      });
    }),
};

export default requirement;
