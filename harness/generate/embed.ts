import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import { listsOf } from './lists.js';
import { objectsOf } from './objects.js';
import type { Place } from './place.js';
import { remember } from './remember.js';

/** A step down in a value: to a member of an object, or to an item of a list. */
export type Step =
  | { readonly from: Place; readonly kind: 'member'; readonly name: string }
  | { readonly from: Place; readonly kind: 'item' };

/** What stands around a value that is put into a whole. */
export type Around = 'anything valid' | 'the plainest';

/**
 * Values of a whole schema, valid everywhere but at one place, where they are what is put there. Undefined where
 * nothing valid was found to stand around it.
 *
 * @param path the steps that lead to the place
 */
export function embed(
  path: readonly Step[],
  put: Arbitrary<Json>,
  around: Around,
): Arbitrary<Json> | undefined {
  return path.reduceRight<Arbitrary<Json> | undefined>(
    (inner, step) =>
      inner &&
      (step.kind === 'member'
        ? asMember(step.from, step.name, inner, around)
        : asItem(step.from, inner, around)),
    put,
  );
}

function asMember(place: Place, name: string, inner: Arbitrary<Json>, around: Around) {
  const others = members[around](place, name);
  return others && fc.tuple(others, inner).map(([object, value]) => ({ ...object, [name]: value }));
}

function asItem(place: Place, inner: Arbitrary<Json>, around: Around) {
  const others = items[around](place);
  return (
    others &&
    fc
      .tuple(others, inner, fc.nat({ max: 3 }))
      .map(([list, value, at]) => list.toSpliced(Math.min(at, list.length), 0, value))
  );
}

const members = {
  'anything valid': remember(membersBeside(false)),
  'the plainest': remember(membersBeside(true)),
};
const items = { 'anything valid': remember(itemsBeside(false)), 'the plainest': remember(itemsBeside(true)) };

/** The other members of an object in which one is put. */
function membersBeside(isBare: boolean) {
  return (place: Place, name: string): Arbitrary<JsonObject> | undefined => {
    const { minProperties, maxProperties } = place.demands.bounds;
    const fewer = { minProperties: Math.max(0, minProperties - 1), maxProperties: maxProperties - 1 };
    return objectsOf(place, { ...place.demands.bounds, ...fewer }, { without: name, isBare });
  };
}

/** The other items of a list in which one is put. */
function itemsBeside(isBare: boolean) {
  return (place: Place): Arbitrary<Json[]> | undefined => {
    const { minItems, maxItems } = place.demands.bounds;
    const least = Math.max(0, minItems - 1);
    const most = Math.min(maxItems - 1, isBare ? least : Math.max(least, 3));
    return listsOf(place, place.demands.bounds, least, most);
  };
}
