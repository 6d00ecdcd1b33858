import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { refusedCreatesNothing } from '../../../../vocabulary/refused-creates-nothing.js';

const requirement: Requirement = {
  id: 'copy-snapshot.faults.refused-creates-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected CopySnapshot request creates no snapshot.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  needs: ['DescribeSnapshots'],
  judge: refusedCreatesNothing('CopySnapshot'),
};

export default requirement;
