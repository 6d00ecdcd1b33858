import { at, valuesAt, type Json, type JsonObject } from '../../spec/json.js';
import { brokenInResponse, type ConstraintViolation as Break } from '../../spec/model.js';
import type { Constraint } from '../../spec/types.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';
import { accepted, snapshotsInAnswers, type DescribedSnapshot, type With } from './steps.js';

type ConstraintViolations = readonly Break[];

/** A snapshot is checked against the whole response schema once, for all the rules that ask. */
const checked = new WeakMap<JsonObject, ConstraintViolations>();

function check(snapshot: JsonObject): ConstraintViolations {
  const before = checked.get(snapshot);
  if (before !== undefined) return before;
  const now = brokenInResponse('CreateSnapshot', { Snapshot: snapshot });
  checked.set(snapshot, now);
  return now;
}

/**
 * Every snapshot that any answer describes keeps one constraint of the response schema, wherever the constraint
 * applies. A constraint on the answer itself, not inside the snapshot, is held against answers of CreateSnapshot.
 */
export function keeps(constraint: Constraint) {
  const isOfAnswer = constraint.pointer === '' || constraint.pointer === '/Snapshot';
  return (observation: Observation): Ruling =>
    isOfAnswer
      ? every(accepted(observation, 'CreateSnapshot'), (step) => judgeAnswer(constraint, step))
      : every(snapshotsInAnswers(observation), (each) => judgeSnapshot(constraint, each));
}

function judgeAnswer(constraint: Constraint, step: With<'accepted'>): Ruling {
  const { body } = step.exchange.outcome;
  const broken = brokenInResponse('CreateSnapshot', body).find(
    ({ constraint: other }) => other.rule.id === constraint.rule.id,
  );
  if (broken === undefined) return satisfied;
  return violated({
    step: step.index,
    message: `CreateSnapshot: ${broken.message}.`,
    expected: constraint.rule.title,
    actual: show(body),
    pointer: broken.instancePointer,
    signature: constraint.rule.id,
  });
}

function judgeSnapshot(constraint: Constraint, { snapshot, step, pointer }: DescribedSnapshot): Ruling {
  const broken = check(snapshot).find(({ constraint: other }) => other.rule.id === constraint.rule.id);
  if (broken === undefined) return applies(constraint, { Snapshot: snapshot }) ? satisfied : notApplicable;
  const found = at({ Snapshot: snapshot }, broken.instancePointer);
  return violated({
    step: step.index,
    message: `${step.operation ?? 'The answer'}: ${broken.message}.`,
    expected: constraint.rule.title,
    actual: show(found),
    pointer: broken.instancePointer.replace('/Snapshot', pointer),
    signature: constraint.rule.id,
  });
}

/** Whether a value has a place that the constraint speaks of. */
function applies({ pointer, keyword }: Constraint, value: Json): boolean {
  const place = keyword === 'required' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
  return valuesAt(value, place).some((found) => found.value !== null);
}
