import { effects } from '../../spec/effects.js';
import { isAnythingAt, type Json, type JsonObject } from '../../spec/json.js';
import { brokenInResponse, type ConstraintViolation as Break } from '../../spec/model.js';
import type { Constraint, Operation } from '../../spec/types.js';
import type { Observation } from '../observation.js';
import type { Ruling } from '../requirement.js';
import { expectedOf } from './expect-constraint.js';
import { every, satisfied, notApplicable, violated } from './ruling.js';
import { snapshotsInAnswers, type DescribedSnapshot } from './snapshots.js';
import { accepted, type With } from './steps.js';

type ConstraintViolations = readonly Break[];

/** Each response is checked once, for all rules. */
const checkedAnswers = new Map<Operation, WeakMap<JsonObject, ConstraintViolations>>();

function checkAnswer(operation: Operation, body: JsonObject): ConstraintViolations {
  const ofOperation = checkedAnswers.get(operation) ?? new WeakMap<JsonObject, ConstraintViolations>();
  checkedAnswers.set(operation, ofOperation);
  const now = ofOperation.get(body) ?? brokenInResponse(operation, body);
  ofOperation.set(body, now);
  return now;
}

/** Snapshots have one shape in all responses, so each is checked once, for all rules, with the schema of CreateSnapshot. */
const checked = new WeakMap<JsonObject, ConstraintViolations>();

function check(snapshot: JsonObject): ConstraintViolations {
  const before = checked.get(snapshot);
  if (before !== undefined) return before;
  const now = brokenInResponse('CreateSnapshot', { Snapshot: snapshot });
  checked.set(snapshot, now);
  return now;
}

/**
 * Successful responses of an operation keep one constraint of its response schema. A constraint inside a snapshot applies
 * to every snapshot in any response, since all operations share that shape.
 */
export function keeps(operation: Operation, constraint: Constraint) {
  const inSnapshot = placeInSnapshot(operation, constraint);
  return (observation: Observation): Ruling =>
    inSnapshot === undefined
      ? every(accepted(observation, operation), (step) => judgeAnswer(operation, constraint, step))
      : every(snapshotsInAnswers(observation), (each) => judgeSnapshot(inSnapshot, each));
}

/** True for a constraint inside the snapshots of a response. */
export function isInSnapshot(operation: Operation, constraint: Constraint): boolean {
  return placeInSnapshot(operation, constraint) !== undefined;
}

/** A constraint inside a snapshot, with its place in the response of CreateSnapshot; undefined outside of snapshots. */
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
    expected: expectedOf(broken, broken.instancePointer),
    signature: constraint.rule.id,
  });
}

function judgeSnapshot(constraint: Constraint, { snapshot, step, pointer }: DescribedSnapshot): Ruling {
  const broken = check(snapshot).find(({ constraint: other }) => other.rule.id === constraint.rule.id);
  if (broken === undefined) return applies(constraint, { Snapshot: snapshot }) ? satisfied : notApplicable;
  return violated({
    step: step.index,
    message: `${step.operation ?? 'The response'}: ${broken.message}.`,
    expected: expectedOf(broken, broken.instancePointer.replace('/Snapshot', pointer)),
    signature: constraint.rule.id,
  });
}

/** True where a value has a place to which the constraint applies. */
function applies({ pointer, keyword }: Constraint, value: Json): boolean {
  const place = keyword === 'required' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
  return isAnythingAt(value, place);
}
