import type { JsonObject } from './json.js';

/** The kinds of things that operations create, change and remove, in the order in which a run removes its own. */
export const resourceKinds = ['snapshot', 'cluster'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Pointer (RFC 6901) into a request's input or an answer's body; `*` stands for every item of a list. */
export type Pointer = `/${string}`;

/** A thing that a request names and that has to be there. */
export interface RefersTo {
  readonly kind: ResourceKind;
  /** Where the input has its name. */
  readonly name: Pointer;
  /** The fault that says that nothing of the kind is called so. */
  readonly absent: string;
}

/** A thing that an operation creates. */
export interface Creates {
  readonly kind: ResourceKind;
  /** Where the input has its name. */
  readonly name: Pointer;
  /** `always`, or only where the input has that member. */
  readonly when: 'always' | 'if-named';
  /** Whether it is there once the request is accepted, or some time later. */
  readonly appears: 'at-once' | 'later';
  /** What it is made from, and inherits its tags from where the request gives none; undefined where it has no source. */
  readonly from: RefersTo | undefined;
  /** Where the input has its tags; undefined where no request can give it any. */
  readonly tags: Pointer | undefined;
  /** Whether it counts towards the quota of snapshots of the cluster that it comes from; for copies that is not documented. */
  readonly countsTowardsQuota: 'yes' | 'maybe' | 'no';
}

/** A change to what is there already. A thing that an ARN names may be of any kind. */
export type Changes =
  | { readonly aspect: 'availability' | 'configuration'; readonly cluster: Pointer }
  | {
      readonly aspect: 'tags';
      readonly arn: Pointer;
      /** Whether it puts tags on, or takes tags off. */
      readonly does: 'put' | 'take';
      /** Where the input has the tags to put on, or the keys of those to take off. */
      readonly given: Pointer;
    };

/** What an accepted answer shows, and where. */
export interface Shows {
  readonly kind: ResourceKind | 'tags';
  readonly at: Pointer;
  /** False where it may show the thing as it was before the request. */
  readonly isCurrent: boolean;
}

/**
 * The input by which a run finds out whether a target has the operation: it changes nothing on any target, but for
 * CreateCluster, which creates a cluster that can be removed again.
 *
 * @param name a fresh name: nothing on the target is called so
 */
export type Probe = (name: string) => JsonObject;

/** An operation that changes nothing: it can be repeated at will. */
export interface ReadEffects {
  readonly access: 'read';
  readonly looksUp: readonly RefersTo[];
  readonly shows: readonly Shows[];
  readonly probe: Probe;
}

/** An operation that changes what the target holds. */
export interface WriteEffects {
  readonly access: 'write';
  readonly creates: readonly Creates[];
  readonly removes: readonly RefersTo[];
  readonly changes: readonly Changes[];
  readonly shows: readonly Shows[];
  readonly probe: Probe;
}

/** What an operation does, as data. Source: its page in the API reference and the API model. */
export type Effects = ReadEffects | WriteEffects;
