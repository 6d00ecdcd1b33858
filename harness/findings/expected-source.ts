import { at, isList, isObject, type Json } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import type { Expected } from './expected.js';
import type { Finding, StepPlace } from './finding.js';

/**
 * Where the answers of a case gave the value that its expectation compares with: a target that was repaired may give another
 * one. Undefined where no answer did.
 */
export function expectedSource({ expected, steps, blamed }: Finding): StepPlace | undefined {
  if (expected.kind !== 'equals' || expected.from?.part !== 'answer') return undefined;
  const { value, from, pointer } = expected;
  const member = pointer.slice(pointer.lastIndexOf('/') + 1);
  for (const [step, { operation, outcome }] of [...steps.entries()].slice(0, blamed + 1).toReversed()) {
    if (operation !== from.operation || outcome.kind !== 'accepted') continue;
    const found = placesOf(outcome.body, member).find(
      (place) => textOf(at(outcome.body, place)) === textOf(value),
    );
    if (found !== undefined) return { step, pointer: found };
  }
  return undefined;
}

/** The expectation with the value that the answer of the repetition gives. */
export function withAnsweredValue(expected: Expected, value: Json | undefined): Expected {
  if (expected.kind !== 'equals' || value === undefined || value === null) return expected;
  const isText = typeof expected.value === 'string' && typeof value !== 'object';
  return { ...expected, value: isText ? String(value) : value };
}

/** Pointers to each member of a name, at any depth. */
function placesOf(value: Json, member: string, pointer = ''): string[] {
  if (isList(value)) return value.flatMap((item, index) => placesOf(item, member, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = `${pointer}/${escapeToken(name)}`;
    return [...(name === member ? [place] : []), ...placesOf(inner, member, place)];
  });
}

/** A value and its text count as one: a snapshot has a boolean of its cluster as a text. */
function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
