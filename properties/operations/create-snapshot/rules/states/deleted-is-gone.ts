import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { leavingOrGone, notDescribing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { never } from '../../../../../harness/oracle/moments.js';
import { foundBy, isDue, isMissing, isStillThere, looks } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'states.deleted-is-gone',
  level: 'MUST',
  topic: 'deletion',
  title: 'A deleted snapshot is `deleting` until it is gone.',
  source: source(
    'api.delete-snapshot',
    'When you receive a successful response from this operation, MemoryDB immediately begins deleting the snapshot; you cannot cancel or revert this operation.',
  ),
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) =>
    every(looks(observation), (look) => {
      const { read, name, known } = look;
      const sinceMs = known.presence === 'absent' ? known.goneMs : known.deletedMs;
      if (known.deletedMs === never) return notApplicable;
      // A snapshot that was gone must not be there again, whatever its status.
      const isThere = known.presence === 'absent' ? foundBy(look) !== undefined : isStillThere(look);
      if (!isThere) return isMissing(look) || foundBy(look) !== undefined ? satisfied : notApplicable;
      if (!isDue(read, sinceMs)) return notApplicable;
      return violated({
        step: read.index,
        message: `The snapshot ${name} was deleted, but DescribeSnapshots still describes it.`,
        expected: known.presence === 'absent' ? notDescribing(name) : leavingOrGone(name),
        signature: 'still there',
      });
    }),
};

export default requirement;
