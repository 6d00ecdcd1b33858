import { isList, isObject, type Json, type JsonObject } from '../../spec/json.js';
import { snapshotNamed } from '../../harness/oracle/model-state.js';
import type { Observation } from '../observation.js';
import { once } from './once.js';
import { descriptions } from './reads.js';
import { listedIn, snapshotsIn } from './snapshots.js';
import { accepted, isKind, placed, type Placed } from './steps.js';

/** One description of a thing, in whatever answer it stands. */
export interface Saying {
  readonly step: Placed;
  /** Its place in the body of the answer. */
  readonly pointer: string;
  readonly value: JsonObject;
}

/** All that the answers of a case say of one snapshot: of one that was created under a name, not of the name. */
export interface Life {
  /** The request that created it, where its answer is one of the case's. */
  readonly creation: Placed | undefined;
  /** In the order in which they came, the answer to the creation first. */
  readonly sayings: readonly [Saying, ...Saying[]];
}

/**
 * The snapshots of a case, each with every description of it: in the answer to its creation, in lists and looks, in the
 * answer to its deletion. Descriptions of which it is in doubt whether they are of it are left out.
 */
export const lives = once((observation): readonly Life[] => {
  const byCreation = new Map<JsonObject, Saying[]>();
  const note = (created: JsonObject | undefined, saying: Saying): void => {
    // Names that differ in letter case are two snapshots on a target that breaks names.stored-lower-case.
    if (created === undefined || created['Name'] !== saying.value['Name']) return;
    byCreation.set(created, [...(byCreation.get(created) ?? []), saying]);
  };
  for (const { read, pointer, snapshot, known } of descriptions(observation))
    if (known.presence === 'present') note(known.created, { step: read, pointer, value: snapshot });
  for (const step of accepted(observation, 'DeleteSnapshot')) {
    const known = snapshotNamed(step.state, step.input?.['SnapshotName']);
    for (const { pointer, snapshot } of snapshotsIn(step))
      if (known?.presence === 'present') note(known.created, { step, pointer, value: snapshot });
  }
  return creations(observation).flatMap(({ created, step }): Life[] => {
    const later = (byCreation.get(created.value) ?? []).toSorted(
      (one, other) => one.step.index - other.step.index,
    );
    return [{ creation: step, sayings: [created, ...later] }];
  });
});

/** The accepted creations of a case, with the description in each answer. */
function creations(observation: Observation): { readonly created: Saying; readonly step: Placed }[] {
  return placed(observation)
    .filter(isKind('accepted'))
    .filter(({ operation }) => operation === 'CreateSnapshot' || operation === 'CopySnapshot')
    .flatMap((step) =>
      listedIn(step)
        .slice(0, 1)
        .map((value) => ({ created: { step, pointer: '/Snapshot', value }, step })),
    );
}

/** A member that has a value: null is absence, and a text of white space alone says nothing. */
export function isSaid(value: Json | undefined): value is Json {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return value !== undefined && value !== null && !isBlank && !(isList(value) && value.length === 0);
}

/** What two descriptions say together; where both say something, the first one's word. */
export function merged(one: JsonObject, other: JsonObject): JsonObject {
  const both: Record<string, Json> = { ...one };
  for (const [member, value] of Object.entries(other)) {
    const said = Object.hasOwn(both, member) ? both[member] : undefined;
    if (isObject(said) && isObject(value)) both[member] = merged(said, value);
    else if (!isSaid(said) && isSaid(value)) both[member] = value;
  }
  return both;
}
