import { snapshotNamed } from '../../harness/oracle/model-state.js';
import type { Subject } from '../expectations.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { notDescribing } from './expect.js';
import { snapshotNamesMadeBy } from './makes.js';
import { isDue, precedes, reads } from './reads.js';
import { every, notApplicable, satisfied, violated } from './ruling.js';
import { snapshotsIn } from './snapshots.js';
import { isKind, refused } from './steps.js';

/** A rejected request of an operation creates no snapshot under the name that it gives. */
export function refusedCreatesNothing(operation: Subject) {
  return (observation: Observation): Ruling => {
    const requests = refused(observation, operation);
    return every(reads(observation, 'DescribeSnapshots'), (probe) => {
      const name = probe.input?.['SnapshotName'];
      const free = snapshotNamed(probe.state, name);
      const follows = requests.some(
        (request) =>
          precedes(request, probe) &&
          snapshotNamesMadeBy(request).some((made) => snapshotNamed(probe.state, made) === free),
      );
      if (probe.role !== 'probe' || typeof name !== 'string' || !follows || free?.presence !== 'absent')
        return notApplicable;
      if (!isKind('accepted')(probe)) return satisfied;
      const found = snapshotsIn(probe).find(
        ({ snapshot: { Name } }) => typeof Name === 'string' && snapshotNamed(probe.state, Name) === free,
      );
      if (found === undefined) return satisfied;
      if (!isDue(probe, free.goneMs)) return notApplicable;
      return violated({
        step: probe.index,
        message: 'The request was rejected, but its snapshot exists.',
        expected: notDescribing(name),
        signature: 'exists',
      });
    });
  };
}
