import type { Level, Operation, Source } from '../spec/types.js';
import type { Observation } from './observation.js';

/** What broke a rule, in words for a person and in the parts the report shows. */
export interface Violation {
  /** Index of the step that shows it. */
  readonly step: number;
  /** One sentence: what is wrong. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  /** Pointer into the answer's body (or the request's, for faults), where one place is to blame. */
  readonly pointer?: string;
  /** What kind of breach this is, free of generated values: shrinking keeps to violations of one signature. */
  readonly signature: string;
}

/** A judge's word on one observation. */
export type Ruling =
  /** The rule does not apply to what was seen. */
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'satisfied' }
  | { readonly kind: 'violated'; readonly violation: Violation };

/** The areas of the catalogue: one folder each under `properties/requirements`. */
export const areas = [
  'response',
  'names',
  'tags',
  'faults',
  'states',
  'observers',
  'concurrency',
  'wire',
  'sdk',
] as const;
export type Area = (typeof areas)[number];

/** One rule of the API and its judge. */
export interface Requirement {
  /** `<area>.<slug>`, stable for ever, never numbered. */
  readonly id: `${Area}.${string}`;
  readonly level: Level;
  /** One sentence, as a specification has it: who does what. */
  readonly title: string;
  readonly source: Source;
  /** Other documents that say or show the same. */
  readonly support?: readonly Source[];
  /** Why this level: needed where it is not the usual one for the source's tier. */
  readonly why?: string;
  /** Operations beside CreateSnapshot without which the rule can't be seen. */
  readonly needs?: readonly Operation[];
  /** Pure: reads an observation, keeps nothing, sends nothing. */
  readonly judge: (observation: Observation) => Ruling;
}
