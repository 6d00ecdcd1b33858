import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { isPlain } from '../../../../vocabulary/races.js';
import { describing } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { requests } from '../../../../vocabulary/requests.js';
import { isKind, stepsOf } from '../../../../vocabulary/steps.js';
import { foundBy, isDue, isMissing, looks, precedes } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'concurrency.create-survives-earlier-delete',
  level: 'MAY',
  topic: 'races',
  title:
    'A snapshot exists after its creation was accepted, although an older snapshot of that name was deleted before or meanwhile.',
  why: 'No document says how long a deletion may have an effect, so a target with eventual consistency may behave otherwise.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'judgement',
    from: 'The creation could be accepted only once the older snapshot had given up the name. So the deletion was of the older snapshot, and the new one remains.',
  }),
  needs: ['DescribeSnapshots', 'DeleteSnapshot'],
  judge: (observation) =>
    every(requests(observation, 'CreateSnapshot').filter(isKind('accepted')), (creation) => {
      const name = creation.input['SnapshotName'];
      const deletions = stepsOf(observation, 'DeleteSnapshot').filter(
        ({ input }) => input?.['SnapshotName'] === name,
      );
      const isBefore = deletions.every(({ began }) => began < creation.ended);
      // A deletion whose response was lost may have been carried out twice, or late.
      const isCertain = [creation, ...deletions].every(isPlain);
      if (typeof name !== 'string' || deletions.length === 0 || !isBefore || !isCertain) return notApplicable;
      const sinceMs = Math.max(creation.receivedMs, ...deletions.map(({ receivedMs }) => receivedMs));
      const after = looks(observation).filter((look) => look.name === name && precedes(creation, look.read));
      return every(after, (look) => {
        const { read } = look;
        if (foundBy(look) !== undefined) return satisfied;
        if (!isMissing(look) || !isDue(read, sinceMs)) return notApplicable;
        return violated({
          step: read.index,
          message: `CreateSnapshot and DeleteSnapshot of ${name} overlapped or followed each other and both succeeded, but the snapshot is missing. In either order it would exist.`,
          expected: describing(name),
          signature: 'gone',
        });
      });
    }),
};

export default requirement;
