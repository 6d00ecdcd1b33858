import fc, { type Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Bounds } from './bounds.js';
import type { Place } from './place.js';

/** How objects of a place are to differ from what it gives. */
export interface ObjectWish {
  /** Members with values of the caller's own. */
  readonly put?: Readonly<Record<string, Arbitrary<Json>>>;
  /** A member to leave out. */
  readonly without?: string;
  /** Whether to leave out all that may be left out, and to take the plainest values. */
  readonly isBare?: boolean;
}

/**
 * Objects with the members of a place, in numbers that the bounds allow: optional members absent, present, or null.
 * Members that the schema does not describe stand there only where their number is needed. Undefined where no number
 * of members is right.
 */
export function objectsOf(
  place: Place,
  bounds: Bounds,
  { put = {}, without, isBare = false }: ObjectWish = {},
): Arbitrary<JsonObject> | undefined {
  const described = [...place.members].filter(([name]) => name !== without && !Object.hasOwn(put, name));
  const isRequired = ([name]: readonly [string, Place]): boolean => bounds.required.includes(name);
  const required = described.filter(isRequired);
  const optional = described.filter((member) => !isRequired(member));
  const always = {
    ...Object.fromEntries(required.map(([name, inner]) => [name, isBare ? inner.plain() : inner.valid()])),
    ...put,
  };
  const fewest = Math.max(bounds.minProperties, Object.keys(always).length);
  if (isBare)
    return counted(always, optional, { ...bounds, maxProperties: Math.min(fewest, bounds.maxProperties) });
  if (bounds.minProperties > 0 || bounds.maxProperties < Infinity) return counted(always, optional, bounds);
  const sometimes = optional.map(
    ([name, inner]) =>
      [
        name,
        fc.oneof({ weight: 9, arbitrary: inner.valid() }, { weight: 1, arbitrary: fc.constant(null) }),
      ] as const,
  );
  return record(always, Object.fromEntries(sometimes));
}

type Members = Readonly<Record<string, Arbitrary<Json>>>;

function record(always: Members, sometimes: Members = {}): Arbitrary<JsonObject> {
  return fc.record<Record<string, Json>, string>(
    { ...always, ...sometimes },
    { requiredKeys: Object.keys(always), noNullPrototype: true },
  );
}

/** Objects with so many members as `minProperties` and `maxProperties` allow: null is absence, so none is null. */
function counted(
  always: Members,
  optional: readonly (readonly [string, Place])[],
  { minProperties, maxProperties, isClosed }: Bounds,
): Arbitrary<JsonObject> | undefined {
  const fixed = Object.keys(always).length;
  const minLength = Math.max(0, minProperties - fixed);
  const lacking = isClosed ? 0 : Math.max(0, minLength - optional.length);
  const names = [
    ...optional.map(([name]) => name),
    ...Array.from({ length: lacking }, (_, index) => `extra${index + 1}`),
  ];
  const maxLength = Math.min(names.length, maxProperties - fixed);
  if (minLength > maxLength) return undefined;
  if (maxLength === 0) return record(always);
  const places = new Map(optional);
  const chosen = (name: string) => [name, places.get(name)?.valid() ?? fc.constant('x')] as const;
  return fc
    .subarray(names, { minLength, maxLength })
    .chain((some) => record({ ...always, ...Object.fromEntries(some.map(chosen)) }));
}
