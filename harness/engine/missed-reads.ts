import { isObject, type Json } from '../../spec/json.js';
import type { Observation, Step } from '../../properties/observation.js';
import type { Requirement } from '../../properties/requirement.js';

/**
 * What the judge of a rule looked for in accepted answers and did not find there: places as `placeIn` writes them, that
 * which it looked for last first. Where a rule applied to nothing that was seen, this one is likely why: schemas read much
 * beside. Judges the observation once more; keeps nothing of it.
 */
export function missedReads({ judge }: Requirement, observation: Observation): readonly string[] {
  const missed = new Set<string>();
  try {
    judge({ ...observation, steps: observation.steps.map((step) => watchedStep(step, missed)) });
  } catch {
    // What a judge throws was noted when it first judged.
  }
  return [...missed].toReversed();
}

/** A pointer into a body without what differs from one answer to the next: the place in a list, one snapshot or several. */
export function placeIn(pointer: string): string {
  return pointer.replace(/^\/Snapshots\/[0-9*]+/, '/Snapshot').replace(/\/[0-9]+(?=\/|$)/g, '/*');
}

function watchedStep(step: Step, missed: Set<string>): Step {
  const { exchange } = step;
  const { outcome } = exchange;
  if (outcome.kind !== 'accepted') return step;
  const body = watched(outcome.body, '', missed);
  return { ...step, exchange: { ...exchange, outcome: { ...outcome, body } } };
}

/** The same value, which notes each of its members that is looked for and not there. */
function watched<Value extends Json>(value: Value, pointer: string, missed: Set<string>): Value;
function watched(value: Json, pointer: string, missed: Set<string>): Json {
  if (!isObject(value) && !Array.isArray(value)) return value;
  const note = (key: string | symbol): void => {
    if (typeof key === 'symbol' || Object.hasOwn(value, key)) return;
    const place = placeIn(`${pointer}/${key}`);
    missed.delete(place);
    missed.add(place);
  };
  // Of a copy: a frozen value would have to answer with its own members.
  return new Proxy(isObject(value) ? { ...value } : [...value], {
    get(copy, key, receiver): unknown {
      note(key);
      const member: Json | undefined = Reflect.get(copy, key, receiver);
      return typeof key === 'string' && Object.hasOwn(copy, key) && member !== undefined
        ? watched(member, `${pointer}/${key}`, missed)
        : member;
    },
    getOwnPropertyDescriptor(copy, key) {
      note(key);
      return Reflect.getOwnPropertyDescriptor(copy, key);
    },
  });
}
