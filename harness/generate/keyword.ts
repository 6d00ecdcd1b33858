import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../spec/json.js';
import type { Bounds } from './bounds.js';
import { OperandIsUnsupported } from './errors.js';
import type { Place } from './place.js';
import type { Stratum } from './stratum.js';

/** A place where one keyword is to be broken. */
export interface Break {
  readonly place: Place;
  /** The bounds of the place without the keyword: what a value that breaks it has to keep. */
  readonly rest: Bounds;
}

/** All that the generator knows of one keyword. */
export interface Keyword {
  /** The bounds with the keyword added to them. */
  tighten(bounds: Bounds, operand: Json, pointer: string): Partial<Bounds>;
  /** Valid values at the keyword's own edges. One that another keyword forbids is left out later. */
  edges(operand: Json, place: Place): Stratum[];
  /** Ways to break the keyword. What breaks another one too is left out later. */
  breakings(operand: Json, at: Break): Stratum[];
  /** Whether a value that breaks the keyword with the one operand must break it with the other too. */
  implies(operand: Json, other: Json): boolean;
}

/** A keyword in terms of its operand's own type. */
export interface KeywordDefinition<Operand extends Json> {
  readonly keyword: string;
  readonly isOperand: (operand: Json) => operand is Operand;
  /** What to write in place of an operand that is none, as a sentence. */
  readonly fix?: string;
  readonly tighten: (bounds: Bounds, operand: Operand, pointer: string) => Partial<Bounds>;
  readonly edges?: (operand: Operand, place: Place) => Stratum[];
  readonly breakings: (operand: Operand, at: Break) => Stratum[];
  /** Only an equal operand, unless told. */
  readonly implies?: (operand: Operand, other: Operand) => boolean;
}

/** Makes a keyword of its definition. Its parts throw OperandIsUnsupported for an operand of a type that it can't have. */
export function defineKeyword<Operand extends Json>(definition: KeywordDefinition<Operand>): Keyword {
  const { keyword, isOperand, fix = 'Give it a value that JSON Schema allows.' } = definition;
  const read = (operand: Json, pointer: string): Operand => {
    if (isOperand(operand)) return operand;
    throw new OperandIsUnsupported(keyword, operand, pointer, fix);
  };
  return {
    tighten: (bounds, operand, pointer) => definition.tighten(bounds, read(operand, pointer), pointer),
    edges: (operand, place) => definition.edges?.(read(operand, place.pointer), place) ?? [],
    breakings: (operand, at) => definition.breakings(read(operand, at.place.pointer), at),
    implies: (operand, other) =>
      isDeepStrictEqual(operand, other) ||
      (isOperand(operand) && isOperand(other) && (definition.implies?.(operand, other) ?? false)),
  };
}

/** A number operand. */
export function isNumber(operand: Json): operand is number {
  return typeof operand === 'number';
}

/** A text operand. */
export function isText(operand: Json): operand is string {
  return typeof operand === 'string';
}
