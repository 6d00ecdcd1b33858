import fc, { type Arbitrary } from 'fast-check';
import { at, isObject, type JsonObject } from '../../spec/json.js';
import { escapeToken } from '../../spec/pointer.js';
import { invalidInputs } from '../../harness/generate/invalid-inputs.js';
import type { GenerateOptions } from '../../harness/generate/read-places.js';
import type { Stratum } from '../scenario.js';

/**
 * For each member of a request that a MUST speaks of, inputs in which just this member is wrong, whatever about it. A
 * new member in the schema is a new entry.
 */
export function wrongMembers(
  schema: JsonObject,
  options: GenerateOptions,
): ReadonlyMap<string, Arbitrary<JsonObject>> {
  const invalid = invalidInputs(schema, options).filter(({ constraint: { rule } }) => rule.level === 'MUST');
  return new Map(
    membersOf(schema).flatMap((member) => {
      const ways = invalid
        .filter(({ constraint }) => constraint.pointer.split('/')[1] === member)
        .flatMap(({ strata }) => strata.map(({ arbitrary }) => arbitrary.filter(isObject)));
      if (ways.length === 0) return [];
      // A member that is wrong by its absence stands there as null, so that it can be put into another input.
      return [[member, fc.oneof(...ways).map((input) => ({ [member]: null, ...input }))] as const];
    }),
  );
}

/** Inputs in which two members are wrong, for each pair of them. */
export function wrongPairs(wrong: ReadonlyMap<string, Arbitrary<JsonObject>>): Stratum<JsonObject>[] {
  const members = [...wrong];
  return members.flatMap(([one, first], index) =>
    members.slice(index + 1).map(([other, second]) => ({
      name: `${one} and ${other}`,
      arbitrary: fc
        .tuple(first, second)
        .map(([input, { [other]: value = null }]): JsonObject => ({ ...input, [other]: value })),
    })),
  );
}

/** Inputs that lack everything that is required: none at all, or one optional member that says nothing. */
export function emptyInputs(schema: JsonObject): readonly JsonObject[] {
  const { required, properties } = schema;
  const isRequired = (member: string): boolean => Array.isArray(required) && required.includes(member);
  const isList = (member: string): boolean => at(properties, `/${escapeToken(member)}/type`) === 'array';
  const optional = membersOf(schema).filter((member) => !isRequired(member));
  return [{}, ...optional.map((member) => ({ [member]: isList(member) ? [] : null }))];
}

/** The members that a request may have. */
export function membersOf({ properties }: JsonObject): string[] {
  return isObject(properties) ? Object.keys(properties) : [];
}
