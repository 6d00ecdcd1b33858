import { at, type Json } from '../../spec/json.js';
import { isSameKey } from '../oracle/same-key.js';
import type { OfItems, OfTheCase } from './expected.js';
import { acceptedBody, isOneValue, isSuch, itemsAt, type Seen } from './seen.js';

/** Whether the answers of several steps are as expected. */
export function isCase(expected: OfTheCase, step: number, steps: readonly Seen[]): boolean {
  if (expected.kind === 'one-accepted')
    return expected.steps.filter((index) => acceptedBody(steps[index]) !== undefined).length === 1;
  const body = acceptedBody(steps[step]);
  if (body === undefined) return false;
  switch (expected.kind) {
    case 'same-as': {
      const other = at(acceptedBody(steps[expected.step]), expected.stepPointer);
      return isSame(expected.pointer, at(body, expected.pointer), other);
    }
    case 'unique': {
      const values = itemsOn(expected, step, steps).flatMap((item) => at(item, expected.member) ?? []);
      const texts = values.map((value) => JSON.stringify(value));
      const folded = expected.ignoringCase === true ? texts.map((text) => text.toLowerCase()) : texts;
      return new Set(folded).size === folded.length;
    }
    default: {
      const items = itemsOn(expected, step, steps);
      const such = items.filter((item) => isSuch(item, expected.where, expected.ignoringCase));
      return areSoMany(expected, such.length, items.length);
    }
  }
}

/** The items of the list on all its pages. */
export function itemsOn(
  { pointer, pages }: { readonly pointer: string; readonly pages?: readonly number[] },
  step: number,
  steps: readonly Seen[],
): Json[] {
  return (pages ?? [step]).flatMap((index) => itemsAt(acceptedBody(steps[index]), pointer));
}

function areSoMany(expected: OfItems, such: number, all: number): boolean {
  switch (expected.kind) {
    case 'excludes':
      return such === 0;
    case 'only':
      return such === 1 && all === 1;
    case 'includes':
      return expected.once === true ? such === 1 : such > 0;
  }
}

function isSame(pointer: string, one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || one === null || other === undefined || other === null) return true;
  if (pointer.endsWith('/KmsKeyId') && typeof one === 'string' && typeof other === 'string')
    return isSameKey(one, other);
  return isOneValue(one, other);
}
