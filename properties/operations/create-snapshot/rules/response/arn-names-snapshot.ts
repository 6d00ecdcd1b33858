import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.arn-names-snapshot',
  level: 'MUST',
  topic: 'other-names',
  title: 'The `ARN` of a snapshot ends with the name of the snapshot.',
  source: source('api.snapshot', 'The ARN (Amazon Resource Name) of the snapshot.', {
    kind: 'meaning',
    from: 'An ARN with another name is the ARN of another snapshot. ListTags and IAM policies are given it.',
  }),
  support: [source('guide.arns', 'arn:${Partition}:memorydb:${Region}:${Account}:snapshot/${SnapshotName}')],
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot: { ARN, Name } }) => {
      if (typeof ARN !== 'string' || typeof Name !== 'string') return notApplicable;
      if (ARN.endsWith(`/${Name}`)) return satisfied;
      return violated({
        step: step.index,
        message: 'The ARN does not end with the name of the snapshot.',
        expected: { kind: 'ends-with', pointer: `${pointer}/ARN`, text: `:snapshot/${Name}` },
        signature: 'differs',
      });
    }),
};

export default requirement;
