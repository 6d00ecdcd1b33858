import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { foundBy, isDue, isMissing, looks, precedes } from '../../../../vocabulary/reads.js';
import { describing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { show } from '../../../../vocabulary/show.js';

const requirement: Requirement = {
  id: 'observers.found-ignoring-case',
  level: 'SHOULD',
  topic: 'letter-case',
  title: 'DescribeSnapshots finds a snapshot whatever the letter case of its name.',
  source: source(
    'api.create-snapshot',
    'A name for the snapshot being created. This value is stored as a lowercase string.',
    {
      kind: 'judgement',
      from: 'A stored name has no capitals, so names that differ in case are one name. The document does not say how names are looked up.',
    },
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const all = looks(observation);
    return every(all, (look) => {
      const { read, name, known } = look;
      const lower = name.toLowerCase();
      // A snapshot that is not found in lower case either is judged by observers.created-is-found.
      const wasFound = all.some(
        (before) => before.name === lower && precedes(before.read, read) && foundBy(before) !== undefined,
      );
      if (known.presence !== 'present' || name === lower || !wasFound) return notApplicable;
      if (foundBy(look) !== undefined) return satisfied;
      if (!isMissing(look) || !isDue(read, known.madeMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `DescribeSnapshots does not find the snapshot as ${show(name)}.`,
        expected: describing(name),
        signature: 'not found',
      });
    });
  },
};

export default requirement;
