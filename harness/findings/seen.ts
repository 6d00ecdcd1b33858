import { at, isList, isObject, type Json, type JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import type { SdkView } from '../wire/sdk-view.js';
import type { Where } from './expected.js';

/** As much of a step as an expectation is checked against. */
export interface Seen {
  readonly operation?: Operation | undefined;
  readonly exchange: Pick<Exchange, 'answer' | 'outcome'>;
  readonly sdk?: SdkView;
}

/** The body of an accepted answer; undefined where there is none. */
export function acceptedBody(seen: Seen | undefined): JsonObject | undefined {
  const outcome = seen?.exchange.outcome;
  return outcome?.kind === 'accepted' ? outcome.body : undefined;
}

/** The items of a list, none where there is no list. */
export function itemsAt(body: Json | undefined, pointer: string): readonly Json[] {
  const list = at(body, pointer);
  return isList(list) ? list : [];
}

/** Whether an item of a list has every value that is wanted of it. */
export function isSuch(item: Json, where: Where, ignoringCase = false): boolean {
  return Object.entries(where).every(([pointer, value]) =>
    isOneValue(at(item, pointer) ?? '', value ?? '', ignoringCase),
  );
}

/** Whether two values are one: members of objects in any order. */
export function isOneValue(one: Json, other: Json, ignoringCase = false): boolean {
  if (ignoringCase && typeof one === 'string' && typeof other === 'string')
    return one.toLowerCase() === other.toLowerCase();
  return canonical(one) === canonical(other);
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
