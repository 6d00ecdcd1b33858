import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { histories } from '../../../../vocabulary/reads.js';
import { asIn } from '../../../../vocabulary/expect.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { differenceOf, onceMade, snapshotSchema } from '../../../../../harness/oracle/same-snapshot.js';

const requirement: Requirement = {
  id: 'observers.stays-the-same',
  level: 'MUST',
  topic: 'same-description',
  title:
    'The description of an available snapshot, shards included, does not change, even if its cluster does.',
  source: source('api.create-snapshot', 'Creates a copy of an entire cluster at a specific moment in time.', {
    kind: 'meaning',
    from: 'A copy of one moment does not follow what its original becomes.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(histories(observation), (history) => {
      const [first, ...later] = history.filter(({ snapshot }) => snapshot['Status'] === 'available');
      if (first === undefined) return notApplicable;
      return every(later, ({ read, pointer, snapshot }) => {
        const place = differenceOf(first.snapshot, snapshot, onceMade, snapshotSchema);
        if (place === undefined) return satisfied;
        return violated({
          step: read.index,
          message: `DescribeSnapshots shows another ${place} than before.`,
          expected: asIn(observation, first.snapshot, place, pointer + place),
          signature: place.replace(/\d+/g, 'n'),
        });
      });
    }),
};

export default requirement;
