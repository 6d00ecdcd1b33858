import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { namesNoKey } from '../../../../vocabulary/keys.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.key-carried',
  level: 'SHOULD',
  topic: 'kms-keys',
  title: 'The response to a request with a KMS key has a `KmsKeyId`.',
  source: source('client.terraform', 'The API will accept an ID, but return the ARN on every read.'),
  support: [source('api.snapshot', 'The ID of the KMS key used to encrypt the snapshot.')],
  judge: (observation) =>
    every(
      snapshotsInAnswersTo(observation, 'CreateSnapshot'),
      ({ step, pointer, snapshot: { KmsKeyId } }) => {
        const asked = step.input?.['KmsKeyId'];
        if (typeof asked !== 'string' || asked === '') return notApplicable;
        if (!namesNoKey(KmsKeyId)) return satisfied;
        return violated({
          step: step.index,
          message: 'The request has a KMS key, but the response has none.',
          expected: { kind: 'present', pointer: `${pointer}/KmsKeyId` },
          signature: 'dropped',
        });
      },
    ),
};

export default requirement;
