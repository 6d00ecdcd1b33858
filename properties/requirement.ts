import type { Level, Operation, Source } from '../spec/types.js';
import type { Expected } from '../harness/findings/expected.js';
import type { Topic } from '../harness/findings/topics.js';
import type { Observation } from './observation.js';

/** What broke a rule: a sentence for a person, and as data what was expected of which answer. */
export interface Violation {
  /** Index of the step that shows it. */
  readonly step: number;
  /** Index of another step without whose answer it would be no breach: where that was a bad moment of the target, so may this be. */
  readonly restsOn?: number;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What should have been answered: all texts about it, and what came instead, are made from it. */
  readonly expected: Expected;
  /** What kind of breach this is, free of generated values: shrinking keeps to violations of one signature. */
  readonly signature: string;
}

/** A judge's word on one observation. */
export type Ruling =
  /** The rule does not apply to what was seen. */
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'satisfied' }
  | { readonly kind: 'violated'; readonly violation: Violation };

/** The areas of the catalogue: one folder each under an operation's `rules`. */
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

/**
 * `<area>.<rule>` for CreateSnapshot, `<operation>.<area>.<rule>` for every other operation, as in
 * `copy-snapshot.faults.missing-source`. Stable for ever, never numbered.
 */
export type RequirementId = `${Area}.${string}` | `${string}-${string}.${Area}.${string}`;

/** One rule of the API and its judge. */
export interface Requirement {
  readonly id: RequirementId;
  readonly level: Level;
  /** What it is about: rules that break for one reason have one topic. */
  readonly topic: Topic;
  /** One sentence, as a specification has it: who does what. */
  readonly title: string;
  readonly source: Source;
  /** Other documents that say or show the same. */
  readonly support?: readonly Source[];
  /** Why this level: needed where it is not the usual one for the source's tier. */
  readonly why?: string;
  /** Operations beside its own without which the rule can't be seen. */
  readonly needs?: readonly Operation[];
  /** Pure: reads an observation, keeps nothing, sends nothing. */
  readonly judge: (observation: Observation) => Ruling;
}
