/**
 * The contract (MUST), what is documented elsewhere or relied on by official clients (SHOULD),
 * what is open or contested (MAY).
 */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** Where a rule's evidence comes from, strongest first. What an emulator does is never evidence. */
export type Tier = 'model' | 'api' | 'protocol' | 'guide' | 'recorded' | 'client' | 'inferred';

/**
 * How a rule follows from its quote, where the quote does not state the rule itself. Only the first three kinds can
 * carry a MUST.
 *
 * - `self-consistency`: a target that breaks the rule contradicts itself.
 * - `meaning`: the rule is what the quoted words mean. A count is not negative; a rejected request has no effect.
 * - `need`: the document lists it, every real answer on record has it, and no client works without it.
 * - `judgement`: plausible, but nobody has said or measured it.
 */
export interface Inference {
  readonly kind: 'self-consistency' | 'meaning' | 'need' | 'judgement';
  /** One or two sentences: what is concluded, and from what. */
  readonly from: string;
}

/** A quoted sentence and the document it stands in. */
export interface Source {
  readonly tier: Tier;
  /** The document's title. */
  readonly title: string;
  /** Its public address. */
  readonly url: string;
  /** The sentence the rule rests on, word for word: `spec/excerpts` has it too. */
  readonly quote: string;
  /** Present where the quote does not state the rule itself. */
  readonly inferred?: Inference;
}

/** The operations of the API that the suite uses: CreateSnapshot and the neighbours that show what it did. */
export const operations = [
  'CreateSnapshot',
  'DescribeSnapshots',
  'DeleteSnapshot',
  'CopySnapshot',
  'ListTags',
  'TagResource',
  'UntagResource',
  'CreateCluster',
  'DescribeClusters',
  'UpdateCluster',
  'DeleteCluster',
] as const;
export type Operation = (typeof operations)[number];

/**
 * What the annotation `rules` of a schema says of one constraint: it is the head of a requirement.
 * In the request schema it also says which faults answer a request that breaks the constraint.
 */
export interface Rule {
  /** Slug, stable for ever: the last part of the requirement's id. Unique within the schema, not among operations. */
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** Why this level, where it is not the usual one for the source's tier. */
  readonly why?: string;
  readonly source: Source;
  /** Other documents that say or show the same. */
  readonly support?: readonly Source[];
  /** Request schemas only: the `__type`s that may answer a violation. */
  readonly faults?: readonly string[];
  /** Request schemas only: whether a target may also accept the violating request. */
  readonly acceptance?: 'forbidden' | 'allowed';
}

/** One constraint of a schema: a keyword at a place, with its rule. */
export interface Constraint {
  /** Pointer into the *instance*; `*` stands for any index of a list, as in `/Tags/*\/Key`. For `required`, that of the member. */
  readonly pointer: string;
  /** The JSON Schema keyword: `type`, `required`, `maxLength`, … */
  readonly keyword: string;
  readonly rule: Rule;
}
