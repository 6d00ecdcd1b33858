import { source } from '../../../../../spec/model.js';
import type { SnapshotState } from '../../../../../harness/oracle/model-state.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { snapshotAvailable } from '../../../../vocabulary/look.js';
import { descriptions } from '../../../../vocabulary/reads.js';

const requirement: Requirement = {
  id: 'states.becomes-available',
  level: 'SHOULD',
  topic: 'status',
  title: 'A snapshot that is `creating` becomes `available` while the suite waits for it.',
  source: source(
    'client.terraform',
    'Pending: []string{snapshotStatusCreating}, Target: []string{snapshotStatusAvailable},',
  ),
  needs: ['DescribeSnapshots'],
  judge: (observation) => {
    const waited = every(observation.waits, ({ lastStep, outcome, wanted, waitedMs }) => {
      const wasInVain = outcome === 'window-passed' && wanted.some(({ what }) => what === snapshotAvailable);
      const last = descriptions(observation).find(({ read }) => read.index === lastStep);
      if (!wasInVain || last?.snapshot['Status'] !== 'creating') return notApplicable;
      return violated({
        step: lastStep,
        message: `The snapshot was still creating after ${Math.round(waitedMs / 1000)} seconds.`,
        expected: { kind: 'equals', pointer: `${last.pointer}/Status`, value: 'available' },
        signature: 'creating',
      });
    });
    const hasBecome = descriptions(observation).some(
      ({ snapshot, known }) => snapshot['Status'] === 'available' && wasBeingCreated(known),
    );
    return waited.kind === 'not-applicable' && hasBecome ? satisfied : waited;
  },
};

function wasBeingCreated({ created, statusSeenMs }: SnapshotState): boolean {
  return created?.['Status'] === 'creating' || statusSeenMs.has('creating');
}

export default requirement;
