import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { staying } from '../../../../vocabulary/expect.js';
import { foundBy, isDue, isMissing, isStillThere, looks, precedes } from '../../../../vocabulary/reads.js';
import { every, notApplicable, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { refused } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'delete-snapshot.faults.refused-deletes-nothing',
  level: 'MUST',
  topic: 'refused-effects',
  title: 'A rejected DeleteSnapshot request deletes no snapshot.',
  source: source(
    'protocol.http',
    '4xx (Client Error): The request contains bad syntax or cannot be fulfilled',
    { kind: 'meaning', from: 'A rejected request was not carried out.' },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const requests = refused(observation, 'DeleteSnapshot');
    return every(looks(observation), (look) => {
      const { read, name, known } = look;
      const follows = requests.some((request) => precedes(request, read));
      if (!follows || known.presence !== 'present') return notApplicable;
      if (isStillThere(look)) return satisfied;
      const isGoing = foundBy(look) !== undefined || isMissing(look);
      if (!isGoing || !isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `DeleteSnapshot was rejected, but the snapshot ${name} is deleted.`,
        expected: staying(name),
        signature: 'deleted',
      });
    });
  },
};

export default requirement;
