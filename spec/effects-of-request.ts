import type { Changes, Creates, RefersTo, ResourceKind } from './effect-types.js';
import { effects } from './effects.js';
import { at, valuesAt, type Json, type JsonObject } from './json.js';
import type { Operation } from './types.js';

/** A thing that one request names; the name is as the request has it, so it may be missing or no string. */
export interface Named {
  readonly kind: ResourceKind;
  readonly name: Json | undefined;
  readonly absent: string;
}

/** A thing that one request creates if it is carried out. */
export interface Created extends Pick<Creates, 'kind' | 'when' | 'appears' | 'countsTowardsQuota'> {
  readonly name: Json | undefined;
  readonly from: Named | undefined;
  /** The tags that the request gives it. */
  readonly tags: Json | undefined;
}

/** A change that one request makes if it is carried out. */
export type Changed =
  { readonly aspect: 'availability' | 'configuration'; readonly cluster: Json | undefined } | ChangedTags;

/** A change of the tags of what an ARN names: tags that are put on it, or keys of tags that are taken off. */
export interface ChangedTags {
  readonly aspect: 'tags';
  readonly arn: Json | undefined;
  readonly does: 'put' | 'take';
  readonly given: Json | undefined;
}

/** What one request does if it is carried out: the effects of its operation, with the names its input has. */
export interface RequestEffects {
  readonly looksUp: readonly Named[];
  readonly creates: readonly Created[];
  readonly removes: readonly Named[];
  readonly changes: readonly Changed[];
}

const nothing: RequestEffects = { looksUp: [], creates: [], removes: [], changes: [] };

/** What a request does; nothing where it names no operation. An input that is not known names nothing. */
export function effectsOfRequest(operation: Operation | undefined, input: JsonObject = {}): RequestEffects {
  if (operation === undefined) return nothing;
  const its = effects[operation];
  if (its.access === 'read') return { ...nothing, looksUp: its.looksUp.map((each) => named(each, input)) };
  return {
    looksUp: [],
    creates: its.creates.map((each) => created(each, input)),
    removes: its.removes.map((each) => named(each, input)),
    changes: its.changes.map((each) => changed(each, input)),
  };
}

/** A description that an accepted answer gives, and where it stands there. */
export interface Shown {
  readonly kind: ResourceKind | 'tags';
  readonly pointer: string;
  readonly value: Json;
  readonly isCurrent: boolean;
}

/** What an accepted answer to an operation shows, in the order in which it stands there. */
export function shownIn(operation: Operation | undefined, body: JsonObject): Shown[] {
  if (operation === undefined) return [];
  return effects[operation].shows.flatMap(({ kind, at: place, isCurrent }) =>
    valuesAt(body, place).map((found) => ({ kind, isCurrent, ...found })),
  );
}

function named({ kind, name, absent }: RefersTo, input: JsonObject): Named {
  return { kind, name: at(input, name), absent };
}

function created({ name, from, tags, ...rest }: Creates, input: JsonObject): Created {
  return {
    ...rest,
    name: at(input, name),
    from: from && named(from, input),
    tags: tags && at(input, tags),
  };
}

function changed(change: Changes, input: JsonObject): Changed {
  return change.aspect === 'tags'
    ? {
        aspect: change.aspect,
        arn: at(input, change.arn),
        does: change.does,
        given: at(input, change.given),
      }
    : { aspect: change.aspect, cluster: at(input, change.cluster) };
}
