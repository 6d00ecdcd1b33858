import type { Json, JsonObject } from '../../spec/json.js';

/** What was put on the wire. `headers` never hold credentials here: the signature is redacted before recording. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What came back, bounded in size. */
export interface WireAnswer {
  readonly status: number;
  /** Lower-case names; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Why no whole answer came. */
export type Loss =
  /** Nothing was sent: connection refused, unknown host. */
  | 'unreachable'
  /** Nothing was sent: something answers, and no TLS that is trusted comes about with it. */
  | 'no-tls'
  /** The connection ended before a whole answer came. */
  | 'reset'
  /** No whole answer before the deadline. */
  | 'timed-out'
  /** The answer passed the limit of bytes, or of values. */
  | 'too-large'
  /** What came is not HTTP. */
  | 'not-http';

/** An error's type and where it was read from, in the forms of the awsJson1_1 specification. */
export interface ErrorType {
  /** The shape's name: text before the first `:`, then after the last `#`. */
  readonly name: string;
  /** As it stood on the wire. */
  readonly raw: string;
  /** The first three are documented; XML is what another protocol of AWS would have answered. */
  readonly place: '__type' | 'code' | 'x-amzn-errortype' | 'XML';
}

/** In which way a body is JSON only to a lenient reader. */
export const leniencies = {
  'byte-order-mark': 'a byte-order mark stands before the JSON',
  'not-utf-8': 'the body is not UTF-8',
  'text-before': 'other text stands before the JSON',
  'text-behind': 'other text stands behind the JSON',
  compressed: 'the body is compressed, which the request did not ask for',
} as const;
export type Leniency = keyof typeof leniencies;

/** An answer read as awsJson1_1: the sum of everything a judge can be shown. */
export type Outcome =
  /** 2xx with a JSON object. */
  | {
      readonly kind: 'accepted';
      readonly status: number;
      readonly body: JsonObject;
      /** What a reader had to overlook to find the JSON; absent where nothing. */
      readonly leniencies?: readonly Leniency[];
    }
  /** Any other status. `type` is undefined where no documented place names one. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly type: ErrorType | undefined;
      /** What further documented places name, where there are any. */
      readonly otherTypes?: readonly ErrorType[];
      readonly message: string | undefined;
      /** The decoded body where it is JSON, else undefined. */
      readonly body: Json | undefined;
      /** As of an accepted answer. */
      readonly leniencies?: readonly Leniency[];
    }
  /** 2xx whose body is not a JSON object. */
  | { readonly kind: 'garbled'; readonly status: number; readonly reason: string }
  | Lost;

/** No whole answer. */
export interface Lost {
  readonly kind: 'lost';
  readonly loss: Loss;
  readonly detail: string;
}

/** One request, what came of it, and how it reads. */
export interface Exchange {
  readonly request: WireRequest;
  readonly answer: WireAnswer | undefined;
  readonly outcome: Outcome;
  /** How often it was sent: 1, or more where transport noise was retried. */
  readonly attempts: number;
  /** True where an earlier attempt may have been carried out though its answer was lost. */
  readonly maybeApplied: boolean;
  /** How the answer to an attempt was lost that was sent, where one was. */
  readonly earlierLoss?: Lost;
}
