import type { JsonType, Where } from '../findings/expected.js';
import type { Json } from '../../spec/json.js';

/** How many, both ends included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** What one value must be. */
export type ValueTest =
  | { readonly kind: 'one-of'; readonly values: readonly Json[]; readonly ignoringCase: boolean }
  | { readonly kind: 'ends-with'; readonly text: string; readonly ignoringCase: boolean }
  | { readonly kind: 'matches'; readonly pattern: string }
  | ({ readonly kind: 'number' } & Bounds)
  /** A text of so many characters. */
  | ({ readonly kind: 'length' } & Bounds)
  | { readonly kind: 'type'; readonly types: readonly JsonType[] };

/** Lists on the pages that several steps answered. */
export interface Lists {
  readonly steps: readonly number[];
  readonly pointer: string;
}

/**
 * What a test asks of its answers: fewer kinds than `Expected` has, so that a language has less to say. Values in it are
 * templates, wherever they hold text.
 */
export type Condition =
  /** Any answer at all. */
  | { readonly kind: 'answered'; readonly step: number }
  | { readonly kind: 'status'; readonly step: number; readonly min: number; readonly max: number }
  /** 2xx with a JSON object. */
  | { readonly kind: 'accepted'; readonly step: number }
  | { readonly kind: 'fault'; readonly step: number; readonly oneOf: readonly string[] }
  | {
      readonly kind: 'header';
      readonly step: number;
      readonly names: readonly string[];
      readonly present: boolean;
    }
  | { readonly kind: 'media-type'; readonly step: number; readonly is: string }
  /** Strict JSON in UTF-8, and an object; an error may be named in the header instead. */
  | { readonly kind: 'json-object'; readonly step: number }
  | {
      readonly kind: 'error';
      readonly step: number;
      readonly has: 'name' | '__type' | 'one-name' | 'message';
    }
  /** Each value at the pointer; `*` stands for every item of a list. Members that are absent or null are let pass. */
  | { readonly kind: 'each'; readonly step: number; readonly pointer: string; readonly test: ValueTest }
  | {
      readonly kind: 'member';
      readonly step: number;
      readonly pointer: string;
      readonly is: 'present' | 'filled' | 'absent' | 'not-null';
    }
  /** How many items of the lists are such. */
  | ({
      readonly kind: 'items';
      readonly where: Where;
      readonly ignoringCase: boolean;
    } & Lists &
      Bounds)
  | ({ readonly kind: 'unique'; readonly member: string; readonly ignoringCase: boolean } & Lists)
  /** One value at both places, where both have one. */
  | {
      readonly kind: 'same';
      readonly step: number;
      readonly pointer: string;
      readonly otherStep: number;
      readonly otherPointer: string;
      /** Whether ids of keys equal their ARNs. */
      readonly isKey: boolean;
    }
  | {
      readonly kind: 'slots';
      readonly step: number;
      readonly pointer: string;
      readonly are: 'in-range' | 'ordered' | 'disjoint' | 'covering';
    }
  | { readonly kind: 'one-accepted'; readonly steps: readonly number[] }
  | { readonly kind: 'any' | 'all'; readonly of: readonly Condition[] };
