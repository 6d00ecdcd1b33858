import { isObject, type Json } from '../../../../../spec/json.js';
import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { every, satisfied, violated } from '../../../../vocabulary/ruling.js';
import { snapshotsInAnswers } from '../../../../vocabulary/snapshots.js';

const requirement: Requirement = {
  id: 'response.no-nulls',
  level: 'SHOULD',
  topic: 'answer-shape',
  title: 'A response has no member that is null.',
  why: 'Every client reads a null member as an absent one, so it does no harm.',
  source: source(
    'protocol.tests',
    'id: "AwsJson11ServersDontSerializeNullStructureValues", documentation: "Null structure values are dropped"',
  ),
  judge: (observation) =>
    every(snapshotsInAnswers(observation), ({ step, pointer, snapshot }) => {
      const place = nullIn(snapshot);
      if (place === undefined) return satisfied;
      return violated({
        step: step.index,
        message: `A member of the ${step.operation ?? ''} response is null instead of absent.`,
        expected: { kind: 'not-null', pointer: pointer + place },
        signature: 'null',
      });
    }),
};

/** Pointer to the first null inside a value. */
function nullIn(value: Json | undefined): string | undefined {
  if (value === null) return '';
  const entries = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) {
    const place = nullIn(inner);
    if (place !== undefined) return `/${key}${place}`;
  }
  return undefined;
}

export default requirement;
