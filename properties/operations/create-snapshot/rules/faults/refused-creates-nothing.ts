import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedCreatesNothing } from '../../../../vocabulary/refused-creates-nothing.js';

const requirement: Requirement = {
  id: 'faults.refused-creates-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected CreateSnapshot request creates no snapshot.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  support: [
    source(
      'guide.tagging',
      'If tags cannot be applied during resource creation, we roll back the resource creation process.',
    ),
  ],
  needs: ['DescribeSnapshots'],
  judge: refusedCreatesNothing('CreateSnapshot'),
};

export default requirement;
