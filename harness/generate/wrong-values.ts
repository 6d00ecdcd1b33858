import { isList, type Json, type JsonObject } from '../../spec/json.js';
import type { Constraint } from '../../spec/types.js';
import { KeywordIsUnsupported, NothingCanBeGenerated } from './errors.js';
import { placeOf } from './place.js';
import type { GenerateOptions } from './valid.js';
import type { Place, Way } from './way.js';
import { repeated, tooFew, tooMany } from './wrong-lists.js';
import { tooLarge, tooSmall } from './wrong-numbers.js';
import { noSuchText, offPattern, prefixed, tooLong, tooShort } from './wrong-text.js';
import { wrongTypes } from './wrong-types.js';

/** The ways to break a keyword of some value; undefined where the value is of no form it may have. */
type Breaker = (operand: Json, place: Place) => Way[] | undefined;

/**
 * How each keyword is broken in its own place. `required` is not among them: it is broken one level up, by leaving out.
 * To support a keyword is to add it here and to `bounds.ts`.
 */
const breakers: ReadonlyMap<string, Breaker> = new Map<string, Breaker>([
  ['type', wrongTypes],
  ['minLength', ofNumber(tooShort)],
  ['maxLength', ofNumber(tooLong)],
  ['pattern', ofText(offPattern)],
  ['notPrefix', ofText(prefixed)],
  ['enum', (values, place) => (isList(values) ? noSuchText(values, place) : undefined)],
  ['minimum', ofNumber(tooSmall)],
  ['maximum', ofNumber(tooLarge)],
  ['minItems', ofNumber(tooFew)],
  ['maxItems', ofNumber(tooMany)],
  ['uniqueBy', ofText(repeated)],
]);

/**
 * Every way to break one constraint in its own place, and nothing else there.
 *
 * @param schema the subschema at the constraint's place
 * @throws KeywordIsUnsupported
 * @throws NothingCanBeGenerated where it can't be broken alone: a rule that nothing exercises would seem kept
 */
export function waysToBreak(constraint: Constraint, schema: JsonObject, options: GenerateOptions): Way[] {
  const { keyword, pointer } = constraint;
  const { operand, place } = placeOf(schema, constraint, options);
  const ways = breakers.get(keyword)?.(operand, place);
  if (ways === undefined) throw new KeywordIsUnsupported(keyword, pointer);
  if (ways.length === 0) throw new NothingCanBeGenerated(pointer, `nothing breaks its ${keyword} alone`);
  return ways;
}

function ofNumber(breaker: (operand: number, place: Place) => Way[]): Breaker {
  return (operand, place) => (typeof operand === 'number' ? breaker(operand, place) : undefined);
}

function ofText(breaker: (operand: string, place: Place) => Way[]): Breaker {
  return (operand, place) => (typeof operand === 'string' ? breaker(operand, place) : undefined);
}
