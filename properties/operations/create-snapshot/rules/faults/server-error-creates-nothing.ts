import { source } from '../../../../../spec/model.js';
import { snapshotNamed } from '../../../../../harness/oracle/model-state.js';
import type { Observation } from '../../../../observation.js';
import type { Requirement, Ruling } from '../../../../requirement.js';
import { notDescribing } from '../../../../vocabulary/expect.js';
import { snapshotNamesMadeBy } from '../../../../vocabulary/makes.js';
import { precedes } from '../../../../vocabulary/reads.js';
import { every, satisfied, notApplicable, violated } from '../../../../vocabulary/ruling.js';
import { named } from '../../../../vocabulary/snapshots.js';
import { isKind, placed, refused, stepsOf, type Placed } from '../../../../vocabulary/steps.js';

/** What a gateway says when it got no answer: behind it the request may have been carried out. */
const ofGateways: ReadonlySet<number> = new Set([502, 503, 504]);

const requirement: Requirement = {
  id: 'faults.server-error-creates-nothing',
  level: 'SHOULD',
  topic: 'refused-effects',
  title: 'A request that is answered with a server error, time and again, creates no snapshot.',
  source: source(
    'api.common-errors',
    'The request processing has failed because of an unknown error, exception or failure.',
    {
      kind: 'judgement',
      from: 'Whoever is told that a creation failed sends it again, and then meets SnapshotAlreadyExistsFault. The document does not say that a failure has no effect.',
    },
  ),
  judge: (observation) =>
    every(refused(observation, 'CreateSnapshot'), (request) => {
      const name = request.input?.['SnapshotName'];
      const { outcome, maybeApplied } = request.exchange;
      if (outcome.status < 500) return satisfied;
      const isFailure = !ofGateways.has(outcome.status) && !maybeApplied;
      const wasFree = snapshotNamed(request.state, name)?.presence === 'absent';
      if (
        !isFailure ||
        typeof name !== 'string' ||
        !wasFree ||
        isRequestedElsewhere(observation, request, name)
      )
        return notApplicable;
      return every(stepsOf(observation, 'DescribeSnapshots'), (read) => lookedAt(request, read, name));
    }),
};

/** Whether another request may have made, or removed, a snapshot of this name. */
function isRequestedElsewhere(observation: Observation, request: Placed, name: string): boolean {
  return placed(observation).some(
    (step) =>
      step.index !== request.index &&
      snapshotNamesMadeBy(step).some(
        (made) => typeof made === 'string' && made.toLowerCase() === name.toLowerCase(),
      ),
  );
}

function lookedAt(request: Placed, read: Placed, name: string): Ruling {
  const asked = read.input?.['SnapshotName'];
  const isLook = typeof asked === 'string' && asked.toLowerCase() === name.toLowerCase();
  if (!isLook || !precedes(request, read)) return notApplicable;
  if (!isKind('accepted')(read)) return read.exchange.outcome.kind === 'refused' ? satisfied : notApplicable;
  if (named(read, name).length === 0) return satisfied;
  return violated({
    step: read.index,
    restsOn: request.index,
    message: 'The request was answered with a server error, but its snapshot exists.',
    expected: notDescribing(name),
    signature: 'exists',
  });
}

export default requirement;
