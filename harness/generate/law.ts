import type { Json, JsonObject } from '../../spec/json.js';
import { validatorOf, type Breach } from '../../spec/validator.js';
import type { Occurrence } from './place.js';

/** A keyword that is to be broken, and what is necessarily broken with it. */
export interface Target {
  readonly occurrence: Occurrence;
  /** The same keyword in another layer of the place, which allows less still. */
  readonly implied: readonly Occurrence[];
}

/**
 * The law of valid values: they break nothing in the schema, except where the caller pinned something.
 *
 * @param pinned pointers of places whose values the caller chose
 */
export function isValidIn(schema: JsonObject, pinned: readonly string[]): (value: Json) => boolean {
  const validate = validatorOf(schema);
  return (value) => validate(value).every(({ pointer }) => pinned.some((pin) => isAt(pin, pointer)));
}

/** The law of invalid values: after serialisation they break one keyword, what it implies, and no other of the schema. */
export function breaksOnlyIn(
  schema: JsonObject,
  pinned: readonly string[],
  { occurrence, implied }: Target,
): (value: Json) => boolean {
  const validate = validatorOf(schema);
  return (value) => {
    const breaches = validate(onTheWire(value));
    const wanted = breaches.filter((breach) => isOf(occurrence, breach));
    const isAllowed = (breach: Breach): boolean =>
      wanted.includes(breach) ||
      pinned.some((pin) => isAt(pin, breach.pointer)) ||
      (implied.some((each) => isOf(each, breach)) &&
        wanted.some(({ pointer }) => pointer === breach.pointer));
    return wanted.length > 0 && breaches.every(isAllowed);
  };
}

/** What a target gets to see of a value. */
function onTheWire(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

function isOf({ keyword, operand, layer }: Occurrence, breach: Breach): boolean {
  if (breach.layer !== layer || breach.keyword !== keyword) return false;
  return keyword !== 'required' || breach.member === operand;
}

/** Whether a place in a value is that of a pointer with `*`, or below it. */
function isAt(pin: string, pointer: string): boolean {
  const tokens = pointer.split('/');
  return pin.split('/').every((token, index) => token === tokens[index] || isIndex(token, tokens[index]));
}

function isIndex(token: string, found = ''): boolean {
  return token === '*' && /^\d+$/.test(found);
}
