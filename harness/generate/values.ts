import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { JsonType } from './bounds.js';
import { NothingCanBeGenerated } from './errors.js';
import { listsOf } from './lists.js';
import { numbersIn } from './numbers.js';
import { objectsOf } from './objects.js';
import { yields } from './only.js';
import { keeps, type Demands } from './demands.js';
import type { Place } from './place.js';
import { validText } from './strings.js';

/** The most items of a list made at random: its own greatest number is an edge. */
const usualItems = 5;

/** Values for a place of which the schema says nothing: of every type but null. */
const anything: Arbitrary<Json> = fc.constantFrom<Json>(
  'a',
  '',
  0,
  -1,
  1.5,
  true,
  false,
  [],
  ['a'],
  {},
  { a: 1 },
);

/** Valid values of a place. @throws NothingCanBeGenerated */
export function validValues(place: Place): Arbitrary<Json> {
  const { pinned, pointer, demands } = place;
  const { bounds } = demands;
  if (pinned !== undefined) return pinned;
  if (bounds.values !== undefined) {
    const kept = bounds.values.filter((value) => keeps(demands, value));
    if (kept.length > 0) return fc.constantFrom(...kept);
    throw new NothingCanBeGenerated(pointer, 'none of the listed values keeps the other keywords there');
  }
  if (bounds.types === undefined) return anything;
  const kinds = bounds.types.flatMap((type) => validOfType(place, type) ?? []);
  const [first] = kinds;
  if (first === undefined)
    throw new NothingCanBeGenerated(pointer, 'the keywords there leave no value of its type');
  return kinds.length === 1 ? first : fc.oneof(...kinds);
}

function validOfType(place: Place, type: JsonType): Arbitrary<Json> | undefined {
  const { demands } = place;
  const { bounds } = demands;
  switch (type) {
    case 'string':
      return validText(demands);
    case 'integer':
      return validNumbers(demands, 'whole');
    case 'number':
      return validNumbers(demands, 'real');
    case 'boolean':
      return fc.boolean();
    case 'object':
      return objectsOf(place, bounds);
    case 'array':
      return listsOf(
        place,
        bounds,
        bounds.minItems,
        Math.min(bounds.maxItems, Math.max(bounds.minItems, usualItems)),
      );
    case 'null':
      return fc.constant(null);
  }
}

function validNumbers(demands: Demands, kind: 'whole' | 'real'): Arbitrary<number> | undefined {
  const found = numbersIn(demands.bounds, kind)?.arbitrary;
  if (found === undefined || demands.bounds.multiplesOf.length === 0) return found;
  // Of several fractions, or of one that the last digit is off of, not all that is made is a multiple.
  const accepts = (value: number): boolean => keeps(demands, value);
  return yields(found, accepts) ? found.filter(accepts) : undefined;
}

/** The plainest valid values of a place. @throws NothingCanBeGenerated */
export function plainValues(place: Place): Arbitrary<Json> {
  const { pinned, demands } = place;
  const { bounds } = demands;
  const isOf = (type: JsonType): boolean => bounds.types?.length === 1 && bounds.types[0] === type;
  if (pinned !== undefined || bounds.values !== undefined) return place.valid();
  if (isOf('object')) return objectsOf(place, bounds, { isBare: true }) ?? place.valid();
  if (isOf('array')) return listsOf(place, bounds, bounds.minItems, bounds.minItems) ?? place.valid();
  const text = 'a'.repeat(Math.max(1, bounds.minLength));
  return isOf('string') && keeps(demands, text) ? fc.constant(text) : place.valid();
}
