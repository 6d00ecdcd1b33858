import type { Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import type { Expected } from './expected.js';

/** One request of a finding's case, and its answer. No credentials: the signature is redacted. */
export interface FindingStep extends Exchange {
  /** What it was sent for: `setup` makes the state that the case needs, `probe` looks at what the subject did. */
  readonly role: 'subject' | 'setup' | 'probe';
  /** Undefined where the request names no operation that exists. */
  readonly operation: Operation | undefined;
  /** Why no rule judges the answer; undefined where rules do. */
  readonly noise: string | undefined;
  /** What a repetition must be answered to go on: told of set-up steps. That of the step to blame is the finding's. */
  readonly expected: Expected | undefined;
}

/** A text in requests of a case that names something of the run. */
export interface FindingName {
  readonly kind: 'cluster' | 'snapshot';
  readonly text: string;
  /**
   * `fresh`: begins with the run's prefix, in letters of any case; a repetition puts another prefix in its place.
   * `fixed`: the case is about this very text. `given`: the cluster of `--cluster`.
   */
  readonly origin: 'fresh' | 'fixed' | 'given';
}

/** A place in a step of the case. */
export interface StepPlace {
  /** Index of the step. */
  readonly step: number;
  /** RFC 6901: into the answer's body for `from`, into the request's for `to`. */
  readonly pointer: string;
}

/** A value of a request that an earlier answer gave: an ARN, a paging token. A repetition takes it from its own answer. */
export interface Capture {
  readonly from: StepPlace;
  readonly to: StepPlace;
}

/** A rule that was broken in one way, with the smallest case that shows it: all that a repetition needs. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  /** In which way it is broken: stable over runs, without a generated value. With the rule it names the finding. */
  readonly cause: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What the step to blame should have answered. Indices in it are those of `steps`. */
  readonly expected: Expected;
  /** Index of the step to blame. */
  readonly blamed: number;
  /** Every request of the case in order, with its set-up: the creation of a cluster that other cases of the run used too. */
  readonly steps: readonly FindingStep[];
  readonly scenario: string;
  readonly stratum: string;
  /** The smallest generated input that shows it. `{cluster}` and `{snapshot}` stand for names made at run time. */
  readonly input: Json;
  readonly seed: number;
  /** Smaller inputs that were found on the way to this one. */
  readonly shrinks: number;
  /** Cases that broke the rule in this way, of those to which the rule applied. */
  readonly seen: { readonly broken: number; readonly of: number };
  /** False where the violation did not show again when its own case was repeated. */
  readonly reproduced: boolean;
  readonly names: readonly FindingName[];
  readonly captures: readonly Capture[];
}
