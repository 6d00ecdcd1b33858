import { at } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { named } from '../../../../vocabulary/snapshots.js';
import { isCertain, races } from '../../../../vocabulary/races.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { isKind } from '../../../../vocabulary/steps.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import { isOfThisIncarnation } from '../../../../../harness/oracle/see-snapshot.js';
import { precedes, reads } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'concurrency.winner-stays',
  level: 'MUST',
  topic: 'races',
  title:
    'After a race for a snapshot name, DescribeSnapshots shows one snapshot of that name, taken of the cluster in the accepted request.',
  source: source('api.create-snapshot', 'The snapshot is created from this cluster.', {
    kind: 'meaning',
    from: 'Only the accepted request created a snapshot, and "this cluster" is the one that it names.',
  }),
  needs: ['DescribeSnapshots'],
  judge: (observation) =>
    every(races(observation, 'CreateSnapshot'), (race) => {
      const [winner, ...more] = race.rivals.filter(isKind('accepted'));
      if (!isCertain(race) || winner === undefined || more.length > 0) return notApplicable;
      const cluster = winner.input['ClusterName'];
      return every(reads(observation, 'DescribeSnapshots').filter(isKind('accepted')), (read) => {
        const found = precedes(winner, read) ? named(read, race.name) : [];
        const known = snapshotNamed(read.state, race.name);
        const isSure = known !== undefined && isOfThisIncarnation(known, read.sentMs, read.windowMs);
        if (found.length === 0 || !isSure) return notApplicable;
        const of = found.map((snapshot) => at(snapshot, '/ClusterConfiguration/Name'));
        if (
          found.length === 1 &&
          (of[0] === undefined || (typeof cluster === 'string' && of[0] === cluster.toLowerCase()))
        )
          return satisfied;
        return violated({
          step: read.index,
          message: `After concurrent requests for ${race.name}, DescribeSnapshots does not show just the snapshot of the accepted one.`,
          expected: {
            kind: 'includes',
            pointer: '/Snapshots',
            where: {
              '/Name': race.name,
              ...(found.length === 1 && { '/ClusterConfiguration/Name': cluster ?? null }),
            },
            ignoringCase: true,
            once: true,
          },
          signature: found.length === 1 ? 'another cluster' : 'several',
        });
      });
    }),
};

export default requirement;
