import { isObject, type JsonObject } from '../../spec/json.js';
import { operations, type Operation } from '../../spec/types.js';
import { expectCreateSnapshot, type Expectation } from '../operations/create-snapshot/expect.js';
import { snapshotNamed } from '../../harness/oracle/model-state.js';
import type { Outcome } from '../../harness/wire/exchange.js';
import type { Observation, Step } from '../observation.js';
import { once } from './once.js';

/** A step with its place in the observation, so that a violation can point at it. */
export interface Placed extends Step {
  readonly index: number;
}

/** A step whose outcome is of one kind. */
export type With<Kind extends Outcome['kind']> = Placed & {
  readonly exchange: { readonly outcome: Extract<Outcome, { kind: Kind }> };
};

/** Every step with its place, less those for which no answer but noise was to be had. */
export const placed = once((observation): readonly Placed[] =>
  observation.steps.map((step, index) => ({ ...step, index })).filter(({ exchange }) => !exchange.noise),
);

const byOperation = once(
  (observation): ReadonlyMap<Operation, readonly Placed[]> =>
    new Map(
      operations.map((name) => [name, placed(observation).filter(({ operation }) => operation === name)]),
    ),
);

/** The steps of one operation, less those for which no answer but noise was to be had. */
export function stepsOf(observation: Observation, operation: Operation): readonly Placed[] {
  return byOperation(observation).get(operation) ?? [];
}

/** The steps of one operation that were accepted. */
export function accepted(observation: Observation, operation: Operation): With<'accepted'>[] {
  return stepsOf(observation, operation).filter(isKind('accepted'));
}

/** The steps of one operation that were refused. */
export function refused(observation: Observation, operation: Operation): With<'refused'>[] {
  return stepsOf(observation, operation).filter(isKind('refused'));
}

/** True for a request that the target took on. */
export function isAccepted({ exchange }: Step): boolean {
  return exchange.outcome.kind === 'accepted';
}

/** Narrows steps to those whose outcome is of one kind. */
export function isKind<Kind extends Outcome['kind']>(kind: Kind) {
  return <S extends Placed>(step: S): step is S & With<Kind> => step.exchange.outcome.kind === kind;
}

/** A CreateSnapshot request that a client could have sent, and what the API allows in answer. */
export interface Creation extends Placed {
  readonly input: JsonObject;
  readonly expectation: Expectation;
}

/** Every well-formed CreateSnapshot request of an observation, with what the API allows in answer. */
export const creations = once((observation): readonly Creation[] =>
  stepsOf(observation, 'CreateSnapshot').flatMap((step) =>
    step.input === undefined
      ? []
      : [
          {
            ...step,
            input: step.input,
            expectation: expectCreateSnapshot(step.input, step.state, step.exchange.maybeApplied),
          },
        ],
  ),
);

/** A snapshot as some answer describes it. */
export interface DescribedSnapshot {
  readonly step: With<'accepted'>;
  /** Where it stands in the answer's body. */
  readonly pointer: string;
  readonly snapshot: JsonObject;
}

/** The snapshots that an answer carries, with where they stand. */
export function snapshotsIn(step: With<'accepted'>): DescribedSnapshot[] {
  const { body } = step.exchange.outcome;
  const listed = Array.isArray(body['Snapshots']) ? body['Snapshots'] : [];
  return [
    { pointer: '/Snapshot', value: body['Snapshot'] },
    ...listed.map((value, index) => ({ pointer: `/Snapshots/${index}`, value })),
  ].flatMap(({ pointer, value }) => (isObject(value) ? [{ step, pointer, snapshot: value }] : []));
}

/**
 * Every snapshot of this case that any answer describes, but for those that should never have been made. What others
 * made, or the target of its own accord, is not for these rules to judge.
 */
export const snapshotsInAnswers = once((observation): readonly DescribedSnapshot[] => [
  ...snapshotsInCreateAnswers(observation),
  ...(['DescribeSnapshots', 'DeleteSnapshot', 'CopySnapshot'] as const).flatMap((operation) =>
    accepted(observation, operation).flatMap(snapshotsIn).filter(isOurs),
  ),
]);

function isOurs({ snapshot: { Name }, step }: DescribedSnapshot): boolean {
  return typeof Name !== 'string' || snapshotNamed(step.state, Name) !== undefined;
}

/**
 * The snapshots that answers to CreateSnapshot describe. What a target answers to a request it had to refuse follows
 * from that fault, which has a rule of its own: it is left out.
 */
export const snapshotsInCreateAnswers = once((observation): readonly DescribedSnapshot[] => {
  const wrongly = new Set(
    creations(observation)
      .filter(({ expectation }) => expectation.acceptance === 'must-not')
      .map(({ index }) => index),
  );
  return accepted(observation, 'CreateSnapshot')
    .filter(({ index }) => !wrongly.has(index))
    .flatMap(snapshotsIn);
});

/** As `described`, but where a cluster was changed meanwhile, only what answers to CreateSnapshot describe. */
export function snapshotsAsCreated(observation: Observation): readonly DescribedSnapshot[] {
  return stepsOf(observation, 'UpdateCluster').length === 0
    ? snapshotsInAnswers(observation)
    : snapshotsInCreateAnswers(observation);
}
