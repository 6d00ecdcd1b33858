import type { JsonObject } from '../../spec/json.js';
import type { Reason } from '../expectation.js';
import { mayRefuse, reasonIds } from './reason.js';

/** No KMS fault is modelled for snapshots: how a key the account lacks is answered is not known. */
export function fromKey(input: JsonObject): Reason[] {
  return typeof input['KmsKeyId'] === 'string'
    ? [
        mayRefuse(
          reasonIds.keyUnknown,
          'KmsKeyId',
          'InvalidParameterValueException',
          'InvalidParameterCombinationException',
          'ValidationException',
          'InvalidKMSKeyFault',
        ),
      ]
    : [];
}
