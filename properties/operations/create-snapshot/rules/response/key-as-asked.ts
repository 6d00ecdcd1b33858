import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isSameKey } from '../../../../../harness/oracle/same-key.js';
import { namesNoKey } from '../../../../vocabulary/keys.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.key-as-asked',
  level: 'MUST',
  topic: 'kms-keys',
  title: 'The response has no other KMS key than the requested one.',
  source: source('api.create-snapshot', 'The ID of the KMS key used to encrypt the snapshot.'),
  support: [source('client.terraform', 'The API will accept an ID, but return the ARN on every read.')],
  judge: (observation) =>
    every(
      snapshotsInAnswersTo(observation, 'CreateSnapshot'),
      ({ step, pointer, snapshot: { KmsKeyId } }) => {
        const asked = step.input?.['KmsKeyId'];
        if (typeof asked !== 'string' || asked === '' || /alias\//.test(asked) || namesNoKey(KmsKeyId))
          return notApplicable;
        if (typeof KmsKeyId === 'string' && isSameKey(asked, KmsKeyId)) return satisfied;
        return violated({
          step: step.index,
          message: 'The response has another KMS key than the request.',
          expected: { kind: 'same-key', pointer: `${pointer}/KmsKeyId`, key: asked },
          signature: 'another',
        });
      },
    ),
};

export default requirement;
