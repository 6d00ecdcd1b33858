import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { wasInsistedOn } from '../../../../vocabulary/insistence.js';
import { named } from '../../../../vocabulary/listings.js';
import { isPlain } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { showOutcome } from '../../../../vocabulary/show.js';
import { requests } from '../../../../vocabulary/requests.js';
import { isKind, stepsOf } from '../../../../vocabulary/steps.js';

const requirement: Requirement = {
  id: 'concurrency.create-survives-earlier-delete',
  level: 'MAY',
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
      const looks = stepsOf(observation, 'DescribeSnapshots').filter(
        ({ input, began }) => input?.['SnapshotName'] === name && began > creation.ended,
      );
      const last = looks.at(-1);
      // A deletion whose answer is unknown may have been carried out twice, or late.
      const isCertain = [creation, ...deletions].every(isPlain);
      if (typeof name !== 'string' || last === undefined || deletions.length === 0 || !isBefore || !isCertain)
        return notApplicable;
      if (isKind('accepted')(last) && named(last, name).length === 1) return satisfied;
      const { outcome } = last.exchange;
      // A listing may lag behind: once is not enough to say that it is not there.
      if (!wasInsistedOn(observation, last) || outcome.kind === 'lost' || outcome.kind === 'garbled')
        return notApplicable;
      return violated({
        step: last.index,
        message: `The creation of ${name} was accepted beside a deletion, and no order of the two leaves nothing.`,
        expected: 'the snapshot that was created',
        actual: showOutcome(outcome),
        signature: 'gone',
      });
    }),
};

export default requirement;
