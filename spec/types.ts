/**
 * The contract (MUST), what is documented elsewhere or relied on by official clients (SHOULD),
 * what is open or contested (MAY).
 */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** Where a rule's evidence comes from, strongest first. What an emulator does is never evidence. */
export type Tier = 'model' | 'api' | 'protocol' | 'guide' | 'recorded' | 'client' | 'inferred';

/** A quoted sentence and where it stands. */
export interface Source {
  readonly tier: Tier;
  /** The document's title. */
  readonly title: string;
  /** Its public address. */
  readonly url: string;
  /** The sentence the rule rests on, word for word. */
  readonly quote: string;
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
  /** Slug, stable for ever; the requirement's id is `<area>.<slug>`. */
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly source: Source;
  /** Request schemas only: the `__type`s that may answer a violation. */
  readonly faults?: readonly string[];
  /** Request schemas only: whether a target may also accept the violating request. */
  readonly acceptance?: 'forbidden' | 'allowed';
}

/** One constraint of a schema: a keyword at a place, with its rule. */
export interface Constraint {
  /** Pointer into the *instance*; `*` stands for any index of a list, as in `/Tags/*\/Key`. */
  readonly pointer: string;
  /** The JSON Schema keyword: `type`, `required`, `maxLength`, … */
  readonly keyword: string;
  /** For `required`: the member that must be there. `pointer` is then that member's own place. */
  readonly rule: Rule;
}
