import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

/** The service and the resource are judged by response.arn-of-snapshot and response.arn-names-snapshot. */
const partsOfArn = /^arn:(?<partition>[^:]*):[^:]*:(?<region>[^:]*):(?<account>[^:]*):/;

const requirement: Requirement = {
  id: 'response.arn-format',
  level: 'SHOULD',
  topic: 'arns',
  title: 'The `ARN` of a snapshot has a partition and a Region in lower case and an account of digits.',
  source: source('guide.arns', 'arn:${Partition}:memorydb:${Region}:${Account}:snapshot/${SnapshotName}', {
    kind: 'judgement',
    from: 'All partitions, Regions and accounts of AWS have this form. The document does not give it.',
  }),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot: { ARN } }) => {
      const parts = typeof ARN === 'string' ? partsOfArn.exec(ARN)?.groups : undefined;
      if (parts === undefined) return notApplicable;
      const { partition = '', region = '', account = '' } = parts;
      if (/^[a-z0-9-]+$/.test(partition) && /^[a-z0-9-]*$/.test(region) && /^[0-9]*$/.test(account))
        return satisfied;
      return violated({
        step: step.index,
        message:
          'The partition, the Region or the account of the ARN does not have the form that AWS gives it.',
        expected: {
          kind: 'matches',
          pointer: `${pointer}/ARN`,
          pattern: '^arn:[a-z0-9-]+:memorydb:[a-z0-9-]*:[0-9]*:snapshot/',
          words: 'arn:<partition>:memorydb:<region>:<account>:snapshot/<name>',
        },
        signature: 'differs',
      });
    }),
};

export default requirement;
