import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { inheritedKey, namesNoKey } from '../../../../vocabulary/keys.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.inherited-key-carried',
  level: 'MAY',
  topic: 'kms-keys',
  title: "The response to a request without a KMS key has the cluster's `KmsKeyId`.",
  why: 'The guide says how the snapshot is encrypted, but not that the response tells it.',
  source: source(
    'guide.encryption',
    'Manually created snapshots are encrypted by default to use the KMS key associated with the cluster.',
  ),
  judge: (observation) =>
    every(
      snapshotsInAnswersTo(observation, 'CreateSnapshot'),
      ({ step, pointer, snapshot: { KmsKeyId } }) => {
        const key = inheritedKey(step);
        if (key === undefined) return notApplicable;
        if (!namesNoKey(KmsKeyId)) return satisfied;
        return violated({
          step: step.index,
          message: 'The cluster has a KMS key, but the response has none.',
          expected: { kind: 'present', pointer: `${pointer}/KmsKeyId` },
          signature: 'left out',
        });
      },
    ),
};

export default requirement;
