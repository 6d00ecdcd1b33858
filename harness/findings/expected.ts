import type { Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';

/** The types of JSON, and `integer`: a number without a fraction. */
export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** What an item of a list must have: values by their pointers into the item. `""` stands for absent and null too. */
export type Where = Readonly<Record<string, Json>>;

interface At {
  /** RFC 6901 pointer into the body of the answer to blame. */
  readonly pointer: string;
}

/** A place, or several: `*` stands for every item of a list. What is said holds for each that is there. */
interface AtEach {
  readonly pointer: string;
}

/** The items of a list, which may be spread over the pages that several steps answered. */
interface Items extends At {
  readonly where: Where;
  /** Letters in capitals equal small ones, in every text of `where`. */
  readonly ignoringCase?: true;
  /** Indices of the steps whose answers are the pages; the step to blame alone where there is none. */
  readonly pages?: readonly number[];
}

/** About the answer as a whole. */
export type OfTheAnswer =
  /** A whole answer, of bounded size. */
  | { readonly kind: 'answered' }
  /** A status below 500. */
  | { readonly kind: 'no-server-error' }
  /** 2xx with a JSON object. */
  | { readonly kind: 'accepted' }
  /** 4xx, or one of `statuses`; with the name of one of `faults`, or with any name or none. */
  | {
      readonly kind: 'refused';
      readonly faults?: readonly string[];
      readonly statuses?: readonly number[];
      /** Says what the faults have in common, where they are too many to be read. */
      readonly words?: string;
    }
  | { readonly kind: 'status'; readonly oneOf: readonly number[] }
  /** One of several headers with one meaning. */
  | { readonly kind: 'header'; readonly names: readonly string[]; readonly is: 'present' | 'absent' }
  /** The media type in the header Content-Type, without its parameters. */
  | { readonly kind: 'media-type'; readonly is: string }
  /** A JSON object in UTF-8 that a strict reader reads; a refusal that names its error in the header may have no body. */
  | { readonly kind: 'json-object' }
  /** The name of an error: in one of the documented places, in `__type`, the same in all places, or with a message. */
  | { readonly kind: 'error'; readonly has: 'name' | '__type' | 'one-name' | 'message' }
  /** The official SDK reads an output that has the values of the body; at `pointer` above all. */
  | { readonly kind: 'sdk-output'; readonly pointer?: string }
  /** The official SDK throws an instance of the class of this name. */
  | { readonly kind: 'sdk-exception'; readonly name: string };

/** About values in the body of an accepted answer. Nothing is said of a place where nothing, or null, is. */
export type OfAValue =
  | (AtEach & {
      readonly kind: 'equals';
      readonly value: Json;
      readonly ignoringCase?: true;
      /** The operation whose answer, or whose request, gave the value. */
      readonly from?: { readonly operation: Operation; readonly part: 'answer' | 'request' };
    })
  | (AtEach & { readonly kind: 'one-of'; readonly values: readonly Json[] })
  | (AtEach & { readonly kind: 'ends-with'; readonly text: string })
  /** A pattern of ECMA-262, and what it means. */
  | (AtEach & { readonly kind: 'matches'; readonly pattern: string; readonly words: string })
  /** Both ends included. */
  | (AtEach & { readonly kind: 'range'; readonly min?: number; readonly max?: number })
  /** Characters, both ends included. */
  | (AtEach & { readonly kind: 'length'; readonly min?: number; readonly max?: number })
  | (AtEach & { readonly kind: 'type'; readonly types: readonly JsonType[] })
  /** The id of a KMS key, or an ARN that ends with it. */
  | (AtEach & { readonly kind: 'same-key'; readonly key: string });

/** About the body of an accepted answer. */
export type OfTheBody =
  | OfAValue
  /** Neither absent nor null; with `filled` not `""` either. */
  | (At & { readonly kind: 'present'; readonly filled?: true })
  | (At & { readonly kind: 'absent' })
  /** Absent, or any value but null. */
  | (At & { readonly kind: 'not-null' })
  /** Items of a list, both ends included. A list that is absent has none. */
  | (At & { readonly kind: 'count'; readonly min?: number; readonly max?: number })
  /** The slot ranges `start-end` of the shards in a list. */
  | (At & { readonly kind: 'slots'; readonly are: 'in-range' | 'ordered' | 'disjoint' | 'covering' });

/** About the items of a list in the body of an accepted answer. */
export type OfItems =
  /** At least one such item; with `once` just one. */
  | (Items & { readonly kind: 'includes'; readonly once?: true })
  | (Items & { readonly kind: 'excludes' })
  /** One item, and it is such. */
  | (Items & { readonly kind: 'only' });

/** About the answers of several steps of the case. */
export type OfTheCase =
  | OfItems
  /** No two items of a list have one value at `member`. */
  | (Omit<Items, 'where'> & { readonly kind: 'unique'; readonly member: string })
  /** As at another place of the case, where both places have a value. KMS keys equal their ARNs. */
  | (At & { readonly kind: 'same-as'; readonly step: number; readonly stepPointer: string })
  /** Of the requests of these steps just one is accepted. */
  | { readonly kind: 'one-accepted'; readonly steps: readonly number[] };

/**
 * What a rule expects of the answer to one request of a case, as data: texts (`describe`), verdicts (`check`) and tests
 * in other languages are made from it. Indices of steps are those of the case's own list of steps.
 */
export type Expected =
  | OfTheAnswer
  | OfTheBody
  | OfTheCase
  | { readonly kind: 'any-of'; readonly of: readonly Expected[] }
  | { readonly kind: 'all-of'; readonly of: readonly Expected[] };

/** Every kind of expectation. */
export type ExpectedKind = Expected['kind'];

/** The expectation with each index of a step replaced: for a case whose list of steps has got others in front. */
export function withSteps(expected: Expected, place: (index: number) => number): Expected {
  switch (expected.kind) {
    case 'any-of':
    case 'all-of':
      return { ...expected, of: expected.of.map((each) => withSteps(each, place)) };
    case 'one-accepted':
      return { ...expected, steps: expected.steps.map(place) };
    case 'same-as':
      return { ...expected, step: place(expected.step) };
    case 'includes':
    case 'excludes':
    case 'only':
    case 'unique':
      return expected.pages === undefined ? expected : { ...expected, pages: expected.pages.map(place) };
    default:
      return expected;
  }
}
