import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { requestSchema } from '../../spec/model.js';
import type { RequestStep } from './requests.js';

/** How the body of a request differs from its input as JSON.stringify writes it, without null members. */
export type Spelling = 'plain' | 'another spelling' | 'with null members' | 'with members nobody knows';

/** Tells how the body of a request spells its input. */
export function spellingOf({ operation, input, exchange }: RequestStep): Spelling {
  const text = Buffer.from(exchange.request.body).toString('utf8');
  const value: Json = JSON.parse(text);
  const members = Object.entries(isObject(value) ? value : {});
  const known = membersOf(requestSchema(operation));
  if (members.some(([member]) => !Object.hasOwn(known, member))) return 'with members nobody knows';
  if (members.some(([, inner]) => inner === null)) return 'with null members';
  return text === JSON.stringify(input) ? 'plain' : 'another spelling';
}

function membersOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {};
}
