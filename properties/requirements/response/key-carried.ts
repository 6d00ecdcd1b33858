import { source } from '../../../spec/model.js';
import type { Requirement } from '../../requirement.js';
import { every, held, silent, violated } from '../../vocabulary/ruling.js';
import { show } from '../../vocabulary/show.js';
import { created } from '../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'response.key-carried',
  level: 'SHOULD',
  title: 'A snapshot for which a key was named says which key it has.',
  source: source('api.snapshot', 'The ID of the KMS key used to encrypt the snapshot.'),
  judge: (observation) =>
    every(created(observation), ({ step, pointer, snapshot: { KmsKeyId } }) => {
      const asked = step.input?.['KmsKeyId'];
      if (typeof asked !== 'string' || asked === '') return silent;
      if (KmsKeyId !== undefined && KmsKeyId !== null) return held;
      return violated({
        step: step.index,
        message: 'A key was named, and the answer names none.',
        expected: show(asked),
        actual: show(KmsKeyId),
        pointer: `${pointer}/KmsKeyId`,
        signature: 'dropped',
      });
    }),
};

export default requirement;
