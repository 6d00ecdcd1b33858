/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object: what every awsJson1_1 body is. */
export interface JsonObject {
  readonly [member: string]: Json;
}

/** True for a JSON object, false for arrays, scalars and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at an RFC 6901 pointer, or `undefined` where nothing is. Own members only. */
export function at(value: Json | undefined, pointer: string): Json | undefined {
  let here = value;
  for (const { key } of stepsOf(pointer)) {
    if (here === undefined) return undefined;
    here = ownMember(here, key);
  }
  return here;
}

/** One step of a pointer: as it is written, and the name or index that it stands for. */
interface PointerStep {
  readonly token: string;
  readonly key: string;
}

/** Pointers that were read lately: most are written in the code, so there are few. */
const compiled = new Map<string, readonly PointerStep[]>();
const maxCompiled = 1_000;

function stepsOf(pointer: string): readonly PointerStep[] {
  const before = compiled.get(pointer);
  if (before !== undefined) return before;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((token) => ({ token, key: token.replaceAll('~1', '/').replaceAll('~0', '~') }));
  // Those that a target's answer makes could be any number.
  if (compiled.size >= maxCompiled) compiled.clear();
  compiled.set(pointer, steps);
  return steps;
}

function ownMember(value: Json | undefined, key: string): Json | undefined {
  if (isObject(value)) return Object.hasOwn(value, key) ? value[key] : undefined;
  return isList(value) && Object.hasOwn(value, key) ? value[Number(key)] : undefined;
}

/** `Array.isArray`, which does not know read-only arrays. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value, and where it was found. */
export interface Place {
  readonly pointer: string;
  readonly value: Json;
}

/** As `at`, for a pointer in which `*` stands for every item of a list: all that is there, in order. */
export function valuesAt(value: Json | undefined, pointer: string): Place[] {
  return stepsOf(pointer).reduce<Place[]>(
    (found, step) => found.flatMap((place) => placesIn(place, step)),
    value === undefined ? [] : [{ pointer: '', value }],
  );
}

function placesIn({ pointer, value }: Place, { token, key }: PointerStep): Place[] {
  if (key === '*')
    return isList(value) ? value.map((item, index) => ({ pointer: `${pointer}/${index}`, value: item })) : [];
  const inner = ownMember(value, key);
  return inner === undefined ? [] : [{ pointer: `${pointer}/${token}`, value: inner }];
}

/** Whether anything but null is at a pointer in which `*` stands for every item of a list. Looks no further than needed. */
export function isAnythingAt(value: Json | undefined, pointer: string): boolean {
  const steps = stepsOf(pointer);
  const isAnythingIn = (inner: Json | undefined, depth: number): boolean => {
    const key = steps[depth]?.key;
    if (inner === undefined || inner === null || key === undefined)
      return inner !== undefined && inner !== null;
    if (key === '*') return isList(inner) && inner.some((item) => isAnythingIn(item, depth + 1));
    return isAnythingIn(ownMember(inner, key), depth + 1);
  };
  return isAnythingIn(value, 0);
}

/** An object without its undefined members. */
export function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
