import { isList, type Json } from '../../spec/json.js';
import type { ConstraintViolation } from '../../spec/model.js';
import type { Expected, JsonType } from '../../harness/findings/expected.js';

type Read = (pointer: string, operand: Json, title: string) => Expected;

const types: readonly string[] = [
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
] satisfies JsonType[];

/** What each keyword of the schemas of answers expects of the value at a place. */
const ofKeyword: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['required', (pointer) => ({ kind: 'present', pointer })],
  ['type', (pointer, operand) => ({ kind: 'type', pointer, types: listOf(operand).filter(isType) })],
  ['enum', (pointer, operand) => ({ kind: 'one-of', pointer, values: listOf(operand) })],
  ['const', (pointer, operand) => ({ kind: 'equals', pointer, value: operand })],
  ['pattern', (pointer, operand, words) => ({ kind: 'matches', pointer, pattern: textOf(operand), words })],
  ['minimum', (pointer, operand) => ({ kind: 'range', pointer, min: Number(operand) })],
  ['maximum', (pointer, operand) => ({ kind: 'range', pointer, max: Number(operand) })],
  ['minLength', (pointer, operand) => ({ kind: 'length', pointer, min: Number(operand) })],
  ['maxLength', (pointer, operand) => ({ kind: 'length', pointer, max: Number(operand) })],
  ['minItems', (pointer, operand) => ({ kind: 'count', pointer, min: Number(operand) })],
  ['maxItems', (pointer, operand) => ({ kind: 'count', pointer, max: Number(operand) })],
]);

/**
 * What a broken constraint of an answer expects there.
 *
 * @param pointer the place in the answer
 * @throws RangeError for a keyword that no schema of an answer has yet: it needs an entry in the table above
 */
export function expectedOf(
  { constraint: { keyword, rule }, operand }: ConstraintViolation,
  pointer: string,
): Expected {
  const read = ofKeyword.get(keyword);
  if (read === undefined) throw new RangeError(`No expectation is made of the keyword ${keyword}.`);
  return read(pointer, operand, rule.title);
}

function textOf(operand: Json): string {
  return typeof operand === 'string' ? operand : '';
}

function listOf(operand: Json): readonly Json[] {
  return isList(operand) ? operand : [operand];
}

function isType(type: Json): type is JsonType {
  return typeof type === 'string' && types.includes(type);
}
