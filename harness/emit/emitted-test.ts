import type { Level } from '../../spec/types.js';
import type { Condition } from './condition.js';

/**
 * A text with names in it: `{{name}}` stands for a name of the test or for a captured value, wherever it stands.
 * `fill` of each language puts them in.
 */
export type Template = string;

/** A request as the test sends it. */
export interface EmittedRequest {
  readonly method: string;
  /** Begins with a slash, and stands behind the path of the endpoint. */
  readonly path: Template;
  readonly headers: Readonly<Record<string, Template>>;
  /** Whether it has a signature; one that verifies nothing. */
  readonly signed: boolean;
  readonly body: Template;
  /** How the body becomes bytes; in `latin1` each character is one byte. */
  readonly encoding: 'utf8' | 'latin1';
}

export interface Send {
  /** Index of its answer. */
  readonly step: number;
  /** What a comment says of it. */
  readonly words: string;
  readonly request: EmittedRequest;
}

/** What a test does, in order. A language says each of them in its own words. */
export type Statement =
  /** Sends a request and keeps the answer. */
  | ({ readonly kind: 'send' } & Send)
  /** Sends requests that are under way at the same time. */
  | { readonly kind: 'together'; readonly sends: readonly Send[] }
  /** Sends a request until its answer is as wanted, for at most so many seconds, and keeps the last answer. */
  | ({ readonly kind: 'wait'; readonly until: Condition; readonly seconds: number } & Send)
  /** Keeps a value of an answer under a name, for templates. The set-up fails where there is none. */
  | { readonly kind: 'capture'; readonly name: string; readonly step: number; readonly pointer: string }
  /** What the test can not go on without. */
  | { readonly kind: 'require'; readonly that: Condition; readonly step: number; readonly words: string }
  /** What is asked for at the end, however the test ends: until it is accepted or there is no such thing. */
  | { readonly kind: 'remove'; readonly request: EmittedRequest }
  /** The rule. */
  | { readonly kind: 'assert'; readonly that: Condition; readonly step: number; readonly words: string };

/** A name that each run of the test makes anew: the prefix of the run, and more. */
export interface EmittedName {
  readonly name: string;
  /** What stands behind the prefix. */
  readonly rest: string;
  /** How the prefix is written: in small letters, or in capitals. */
  readonly letters: 'small' | 'capital';
}

/** A finding as a test, before it is one of a language. */
export interface EmittedTest {
  readonly rule: string;
  readonly level: Level;
  readonly title: string;
  /** One sentence: what was found. */
  readonly message: string;
  readonly source: { readonly title: string; readonly url: string; readonly quote: string };
  /** The default of MEMORYDB_ENDPOINT. */
  readonly endpoint: string;
  readonly region: string;
  /** Letters that the names of one run begin with. */
  readonly prefixLength: number;
  readonly names: readonly EmittedName[];
  readonly statements: readonly Statement[];
}
