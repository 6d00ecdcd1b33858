import { effects } from '../../spec/effects.js';
import { at, isAnythingAt, type Json, type JsonObject } from '../../spec/json.js';
import { brokenInResponse, type ConstraintViolation as Break } from '../../spec/model.js';
import type { Constraint, Operation } from '../../spec/types.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { show } from './show.js';
import { snapshotsInAnswers, type DescribedSnapshot } from './snapshots.js';
import { accepted, type With } from './steps.js';

type ConstraintViolations = readonly Break[];

/** An answer is checked once, for all the rules that ask; of operations, each has its own checker. */
const checkedAnswers = new Map<Operation, WeakMap<JsonObject, ConstraintViolations>>();

function checkAnswer(operation: Operation, body: JsonObject): ConstraintViolations {
  const ofOperation = checkedAnswers.get(operation) ?? new WeakMap<JsonObject, ConstraintViolations>();
  checkedAnswers.set(operation, ofOperation);
  const now = ofOperation.get(body) ?? brokenInResponse(operation, body);
  ofOperation.set(body, now);
  return now;
}

/** A snapshot has one shape in every answer: it is checked once, for all the rules that ask, as CreateSnapshot answers it. */
const checked = new WeakMap<JsonObject, ConstraintViolations>();

function check(snapshot: JsonObject): ConstraintViolations {
  const before = checked.get(snapshot);
  if (before !== undefined) return before;
  const now = brokenInResponse('CreateSnapshot', { Snapshot: snapshot });
  checked.set(snapshot, now);
  return now;
}

/**
 * Accepted answers to an operation keep one constraint of its response schema. A constraint inside a snapshot is held
 * against every snapshot that any answer describes, wherever it applies: all operations share that shape.
 */
export function keeps(operation: Operation, constraint: Constraint) {
  const inSnapshot = placeInSnapshot(operation, constraint);
  return (observation: Observation): Ruling =>
    inSnapshot === undefined
      ? every(accepted(observation, operation), (step) => judgeAnswer(operation, constraint, step))
      : every(snapshotsInAnswers(observation), (each) => judgeSnapshot(inSnapshot, each));
}

/** True for a constraint inside the snapshots of an answer, which one operation's rules hold against all answers. */
export function isInSnapshot(operation: Operation, constraint: Constraint): boolean {
  return placeInSnapshot(operation, constraint) !== undefined;
}

/** A constraint inside a snapshot as it stands in CreateSnapshot's answer; undefined for one outside of snapshots. */
function placeInSnapshot(operation: Operation, constraint: Constraint): Constraint | undefined {
  const around = effects[operation].shows.find(
    ({ kind, at: place }) => kind === 'snapshot' && constraint.pointer.startsWith(`${place}/`),
  );
  return around && { ...constraint, pointer: `/Snapshot${constraint.pointer.slice(around.at.length)}` };
}

function judgeAnswer(operation: Operation, constraint: Constraint, step: With<'accepted'>): Ruling {
  const { body } = step.exchange.outcome;
  const broken = checkAnswer(operation, body).find(
    ({ constraint: other }) => other.rule.id === constraint.rule.id,
  );
  if (broken === undefined) return satisfied;
  return violated({
    step: step.index,
    message: `${operation}: ${broken.message}.`,
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
  return isAnythingAt(value, place);
}
