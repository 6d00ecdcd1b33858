import { at, isList, isObject, type Json } from '../../../spec/json.js';

/** A place where two values differ. */
export interface Difference {
  readonly pointer: string;
  readonly one: Json | undefined;
  readonly other: Json | undefined;
}

/** The deepest places where two values differ, in the order of the first. Pure. */
export function differing(one: Json | undefined, other: Json | undefined, pointer = ''): Difference[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const keys = [...new Set([...keysOf(one), ...keysOf(other)])];
  const isAlike = (isObject(one) && isObject(other)) || (isList(one) && isList(other));
  if (!isAlike) return [{ pointer, one, other }];
  return keys.flatMap((key) => {
    const token = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return differing(at(one, token), at(other, token), pointer + token);
  });
}

function keysOf(value: Json | undefined): string[] {
  return isObject(value) || isList(value) ? Object.keys(value) : [];
}
