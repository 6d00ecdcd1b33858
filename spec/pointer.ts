import type { Json, JsonObject } from './json.js';

/** A member's name as RFC 6901 writes it in a pointer. */
export function escapeToken(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The least object that has a value at a pointer into objects: for `/SnapshotName`, that one member. */
export function objectWith(pointer: string, value: Json): JsonObject {
  const [token, ...rest] = pointer.split('/').slice(1);
  if (token === undefined) throw new RangeError('The whole value has no object around it.');
  const inner = rest.length === 0 ? value : objectWith(`/${rest.join('/')}`, value);
  return { [token.replaceAll('~1', '/').replaceAll('~0', '~')]: inner };
}
