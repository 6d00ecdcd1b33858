import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { withoutOddity } from '../../../../vocabulary/oddities.js';

const requirement: Requirement = {
  id: 'wire.text-of-characters',
  level: 'SHOULD',
  topic: 'json',
  title: 'No text in a response holds half a character, an unpaired surrogate.',
  source: source(
    'protocol.json',
    'The behavior of software that receives JSON texts containing such values is unpredictable',
    {
      kind: 'judgement',
      from: 'Such values are texts with an unpaired surrogate. RFC 8259 warns of them and does not forbid them; clients of several languages reject them.',
    },
  ),
  judge: withoutOddity(
    'lone surrogate',
    ({ pointer }) => `The text at ${pointer} holds an unpaired surrogate: half a character.`,
  ),
};

export default requirement;
