import { isObject, type Json, type JsonObject } from '../../../../../spec/json.js';
import { responseSchema, source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswersTo } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.no-unmodelled-members',
  level: 'MAY',
  topic: 'answer-shape',
  title: 'A response has only members that the API model has.',
  why: 'A newer edition of the API may have more members, and clients ignore those they do not know.',
  source: source(
    'model',
    '"com.amazonaws.memorydb#CreateSnapshotResponse": { "type": "structure", "members": { "Snapshot": { "target": "com.amazonaws.memorydb#Snapshot"',
  ),
  judge: (observation) =>
    every(snapshotsInAnswersTo(observation, 'CreateSnapshot'), ({ step }) => {
      const place = extraIn(step.exchange.outcome.body, responseSchema('CreateSnapshot'));
      if (place === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `The response has a member that the API model does not have: ${place}.`,
        expected: { kind: 'absent', pointer: place },
        signature: 'extra',
      });
    }),
};

/** Pointer to the first member of a value that its schema does not name. */
function extraIn(value: Json | undefined, schema: Json | undefined): string | undefined {
  if (!isObject(schema)) return undefined;
  if (Array.isArray(value)) return firstOf([...value.entries()], () => schema['items']);
  if (!isObject(value)) return undefined;
  const members: JsonObject = isObject(schema['properties']) ? schema['properties'] : {};
  const extra = Object.keys(value).find((member) => !Object.hasOwn(members, member));
  return extra === undefined ? firstOf(Object.entries(value), (member) => members[member]) : `/${extra}`;
}

function firstOf<Key extends string | number>(
  entries: readonly (readonly [Key, Json])[],
  schemaOf: (key: Key) => Json | undefined,
): string | undefined {
  for (const [key, inner] of entries) {
    const place = extraIn(inner, schemaOf(key));
    if (place !== undefined) return `/${key}${place}`;
  }
  return undefined;
}

export default requirement;
