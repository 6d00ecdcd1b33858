import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Reason } from '../expectation.js';
import { reasonIds, shouldAccept } from './reason.js';

/**
 * Only the developer guide says that tags may hold any character; other services of AWS take letters, digits, spaces
 * and `+ - = . _ : / @`. Beyond those, a refusal breaks no contract, though tags.any-character-accepted remarks it.
 */
export function fromTagText(input: JsonObject): Reason[] {
  const tags = Array.isArray(input['Tags']) ? input['Tags'].filter(isObject) : [];
  if (tags.every(({ Key, Value }) => isUsual(Key) && isUsual(Value))) return [];
  const faults = ['InvalidParameterValueException', 'ValidationException', 'ValidationError'];
  return [shouldAccept(reasonIds.unusualTags, 'Tags', ...faults)];
}

function isUsual(text: Json | undefined): boolean {
  return typeof text !== 'string' || /^[\p{L}\p{N} +\-=._:/@]*$/u.test(text);
}
