import type { KeywordDefinition } from 'ajv/dist/2020.js';

/** What the checking side says of one keyword beside what ajv says itself. */
export interface CheckedKeyword {
  readonly keyword: string;
  /** For a keyword of this project: how ajv checks it. */
  readonly definition?: KeywordDefinition;
  /** What it demands of a value, as the words after the place: "must be one of …". ajv's own words unless told. */
  readonly demand?: (operand: unknown, parameters: Readonly<Record<string, unknown>>) => string;
}
