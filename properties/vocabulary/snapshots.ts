import { shownIn } from '../../spec/effects-of-request.js';
import { effects } from '../../spec/effects.js';
import { isObject, type JsonObject } from '../../spec/json.js';
import { operations, type Operation } from '../../spec/types.js';
import { snapshotNamed } from '../../harness/oracle/model-state.js';
import { isSubject } from '../expectations.js';
import type { Observation } from '../observation.js';
import { once, onceEach } from './once.js';
import { requests } from './requests.js';
import { accepted, stepsOf, type With } from './steps.js';

/** A snapshot in a response. */
export interface DescribedSnapshot {
  readonly step: With<'accepted'>;
  /** Its place in the body of the response. */
  readonly pointer: string;
  readonly snapshot: JsonObject;
}

/** The snapshots of a response, with their places. */
export function snapshotsIn(step: With<'accepted'>): DescribedSnapshot[] {
  return shownIn(step.operation, step.exchange.outcome.body).flatMap(({ kind, pointer, value }) =>
    kind === 'snapshot' && isObject(value) ? [{ step, pointer, snapshot: value }] : [],
  );
}

/** The snapshots an answer lists. */
export function listedIn(step: With<'accepted'>): JsonObject[] {
  return snapshotsIn(step).map(({ snapshot }) => snapshot);
}

/** The descriptions that an answer gives of one snapshot, whatever the case of its letters. */
export function named(step: With<'accepted'>, name: string): JsonObject[] {
  return listedIn(step).filter(
    ({ Name }) => typeof Name === 'string' && Name.toLowerCase() === name.toLowerCase(),
  );
}

/**
 * The snapshots in responses to one operation, without responses to requests that had to be rejected: those are judged
 * by the rules of the area faults.
 */
export const snapshotsInAnswersTo = onceEach(
  (observation, operation: Operation): readonly DescribedSnapshot[] => {
    const wrongly = isSubject(operation)
      ? requests(observation, operation).filter(({ expectation }) => expectation.acceptance === 'must-not')
      : [];
    const indices = new Set(wrongly.map(({ index }) => index));
    return accepted(observation, operation)
      .filter(({ index }) => !indices.has(index))
      .flatMap(snapshotsIn);
  },
);

/**
 * Descriptions of snapshots of this case that are judged, by kind of answer. No case makes nearly so many: where there
 * are more, names are missing or come again and again, which the rules of names and lists see.
 */
const mostDescribed = 500;

/**
 * The snapshots of this case in all responses, without those that had to be rejected. Snapshots that others or the
 * target itself created are left out.
 */
export const snapshotsInAnswers = once((observation): readonly DescribedSnapshot[] =>
  operations.flatMap((operation) => {
    const described = snapshotsInAnswersTo(observation, operation);
    const ours = createsSnapshots(operation) ? described : described.filter(isOurs);
    return ours.slice(0, mostDescribed);
  }),
);

/** True for an operation whose response describes what the request created. */
function createsSnapshots(operation: Operation): boolean {
  const its = effects[operation];
  return its.access === 'write' && its.creates.some(({ kind }) => kind === 'snapshot');
}

function isOurs({ snapshot: { Name }, step }: DescribedSnapshot): boolean {
  return typeof Name !== 'string' || snapshotNamed(step.state, Name) !== undefined;
}

/** As `snapshotsInAnswers`; where a cluster was changed or deleted meanwhile, only those in responses to `operation`. */
export function snapshotsAsCreated(
  observation: Observation,
  operation: Operation,
): readonly DescribedSnapshot[] {
  const changes = [...stepsOf(observation, 'UpdateCluster'), ...stepsOf(observation, 'DeleteCluster')];
  return changes.length === 0
    ? snapshotsInAnswers(observation)
    : snapshotsInAnswersTo(observation, operation);
}
