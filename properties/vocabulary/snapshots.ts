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

/** A snapshot as some answer describes it. */
export interface DescribedSnapshot {
  readonly step: With<'accepted'>;
  /** Where it stands in the answer's body. */
  readonly pointer: string;
  readonly snapshot: JsonObject;
}

/** The snapshots that an answer carries, with where they stand. */
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
 * The snapshots that answers to one operation describe. What a target answers to a request it had to refuse follows
 * from that fault, which the rules of refusals judge: it is left out.
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
 * Every snapshot of this case that any answer describes, but for those that should never have been made. What others
 * made, or the target of its own accord, is not for these rules to judge.
 */
export const snapshotsInAnswers = once((observation): readonly DescribedSnapshot[] =>
  operations.flatMap((operation) => {
    const described = snapshotsInAnswersTo(observation, operation);
    const ours = createsSnapshots(operation) ? described : described.filter(isOurs);
    return ours.slice(0, mostDescribed);
  }),
);

/** True for an operation whose answer describes what its own request made. */
function createsSnapshots(operation: Operation): boolean {
  const its = effects[operation];
  return its.access === 'write' && its.creates.some(({ kind }) => kind === 'snapshot');
}

function isOurs({ snapshot: { Name }, step }: DescribedSnapshot): boolean {
  return typeof Name !== 'string' || snapshotNamed(step.state, Name) !== undefined;
}

/** As `snapshotsInAnswers`, but where a cluster was changed meanwhile, only what answers to `operation` describe. */
export function snapshotsAsCreated(
  observation: Observation,
  operation: Operation,
): readonly DescribedSnapshot[] {
  return stepsOf(observation, 'UpdateCluster').length === 0
    ? snapshotsInAnswers(observation)
    : snapshotsInAnswersTo(observation, operation);
}
