import type { Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import { NothingCanBeGenerated } from './errors.js';
import { isValidIn } from './law.js';
import { only, yields } from './only.js';
import { readPlaces, type GenerateOptions } from './read-places.js';

/**
 * Values that a schema allows: optional members absent, present, or null (which equals absence on the wire).
 * @throws KeywordIsUnsupported, OperandIsUnsupported, NothingCanBeGenerated
 */
export function valid(schema: JsonObject, options: GenerateOptions = {}): Arbitrary<Json> {
  const made = readPlaces(schema, options).valid();
  const law = isValidIn(schema, Object.keys(options.pin ?? {}));
  const refusal = () =>
    new NothingCanBeGenerated('', 'what was made of the keywords there breaks one of them');
  if (!yields(made, law)) throw refusal();
  return only(made, law, refusal);
}
