import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { withoutOddity } from '../../../../vocabulary/oddities.js';

const requirement: Requirement = {
  id: 'wire.integers-in-digits',
  level: 'MAY',
  topic: 'json',
  title: 'Integers are written in digits alone, without a fraction or an exponent.',
  source: source('api.cluster-configuration', 'The port used by the cluster Type: Integer', {
    kind: 'judgement',
    from: 'Clients in languages that tell integers from floating-point numbers may read `6379.0` and `1e0` as the latter, and fail. The document does not say how a number is written, and to JSON 6379.0 is 6379.',
  }),
  why: 'To JSON 6379.0 and 6379 are one number.',
  judge: withoutOddity(
    'integer with a fraction or an exponent',
    ({ pointer, text }) => `${pointer} is an integer that is written ${text}.`,
  ),
};

export default requirement;
