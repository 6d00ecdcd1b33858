import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { arns } from '../../../../vocabulary/arns.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';

/** The Region in the scope of a signature. */
const scope = /Credential=[^/]*\/\d{8}\/([a-z0-9-]+)\//;

const requirement: Requirement = {
  id: 'response.arn-region-signed',
  level: 'MAY',
  topic: 'arns',
  title: 'ARNs name the Region that the request was signed for.',
  source: source('guide.arns', 'arn:${Partition}:memorydb:${Region}:${Account}:snapshot/${SnapshotName}', {
    kind: 'judgement',
    from: 'A request is signed for the Region that it is sent to, and what it makes is made there. The document does not say so, and a target may stand for one Region whatever is signed.',
  }),
  why: 'No document ties the Region of an ARN to that of the signature.',
  judge: (observation) =>
    every(arns(observation), ({ step, pointer, arn }) => {
      const signed = scope.exec(step.exchange.request.headers['authorization'] ?? '')?.[1];
      const named = arn.split(':')[3];
      if (signed === undefined || named === undefined || named === '') return notApplicable;
      if (named === signed) return satisfied;
      return violated({
        step: step.index,
        message: `The ARN names another Region than ${signed}, for which the request was signed.`,
        expected: {
          kind: 'matches',
          pointer,
          pattern: `^arn:[^:]*:[^:]*:${signed}:`,
          words: `arn:<partition>:memorydb:${signed}:...`,
        },
        signature: 'another Region',
      });
    }),
};

export default requirement;
