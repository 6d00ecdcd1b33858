import { isObject, type Json, type JsonObject } from '../../spec/json.js';
import { requestSchema } from '../../spec/model.js';
import type { RequestStep } from './requests.js';

/** How a request's body differs from the plain spelling of its input. */
export type Spelling = 'plain' | 'another spelling' | 'with members nobody knows';

/** Tells how a request's body spells its input. */
export function spellingOf({ operation, input, exchange }: RequestStep): Spelling {
  const text = Buffer.from(exchange.request.body).toString('utf8');
  if (text === JSON.stringify(input)) return 'plain';
  const value: Json = JSON.parse(text);
  const known = membersOf(requestSchema(operation));
  const hasMore = isObject(value) && Object.keys(value).some((member) => !Object.hasOwn(known, member));
  return hasMore ? 'with members nobody knows' : 'another spelling';
}

function membersOf({ properties }: JsonObject): JsonObject {
  return isObject(properties) ? properties : {};
}
