import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { arns } from '../../../../vocabulary/arns.js';

/** The partition, the Region and the account of an ARN. */
const owner = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:/;

const requirement: Requirement = {
  id: 'response.arns-of-one-owner',
  level: 'SHOULD',
  topic: 'arns',
  title: 'The ARNs of all snapshots and clusters of a run have one partition, one Region and one account.',
  source: source('guide.arns', 'arn:${Partition}:memorydb:${Region}:${Account}:snapshot/${SnapshotName}', {
    kind: 'self-consistency',
    from: 'One caller made them all with requests to one endpoint.',
  }),
  judge: (observation) => {
    const [first, ...others] = arns(observation);
    return every(others, ({ step, pointer, arn }) => {
      const expected = owner.exec(first?.arn ?? '')?.[0];
      const found = owner.exec(arn)?.[0];
      // The form of an ARN is judged by response.arn-of-snapshot.
      if (expected === undefined || found === undefined) return notApplicable;
      if (found === expected) return satisfied;
      return violated({
        step: step.index,
        message: 'The ARN has another partition, Region or account than an ARN before it.',
        expected: {
          kind: 'matches',
          pointer,
          pattern: `^${expected.replace(/[^\w:-]/g, '.')}`,
          words: `${expected}...`,
        },
        signature: 'another owner',
      });
    });
  },
};

export default requirement;
