import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isSameKey } from '../../../../../harness/oracle/same-key.js';
import { inheritedKey, namesNoKey } from '../../../../vocabulary/keys.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.key-inherited',
  level: 'SHOULD',
  topic: 'kms-keys',
  title: "The response to a request without a KMS key has no other key than the cluster's.",
  source: source(
    'guide.encryption',
    'Manually created snapshots are encrypted by default to use the KMS key associated with the cluster.',
  ),
  judge: (observation) =>
    every(
      snapshotsInAnswersTo(observation, 'CreateSnapshot'),
      ({ step, pointer, snapshot: { KmsKeyId } }) => {
        const key = inheritedKey(step);
        if (key === undefined || namesNoKey(KmsKeyId)) return notApplicable;
        if (typeof KmsKeyId === 'string' && isSameKey(key, KmsKeyId)) return satisfied;
        return violated({
          step: step.index,
          message: 'The response has another KMS key than the cluster.',
          expected: { kind: 'same-key', pointer: `${pointer}/KmsKeyId`, key },
          signature: 'another',
        });
      },
    ),
};

export default requirement;
