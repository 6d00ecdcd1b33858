import type { Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Bounds } from './bounds.js';

/** A constraining keyword where it stands in a schema. */
export interface Occurrence {
  readonly keyword: string;
  readonly operand: Json;
  /** The subschema that holds it: the place's own, or one of its `allOf`. */
  readonly layer: JsonObject;
}

/** What a schema demands at a place: one object for all places of text, numbers and booleans that demand the same. */
export interface Demands {
  readonly bounds: Bounds;
  /** The keywords of the place, or below it, that a value breaks. */
  readonly brokenBy: (value: Json) => readonly string[];
}

/** A place in the values of a schema, and all that the schema says of it. */
export interface Place {
  /** In the value; `*` stands for any item of a list. */
  readonly pointer: string;
  readonly occurrences: readonly Occurrence[];
  readonly demands: Demands;
  /** The members of an object that the schema describes or requires. */
  readonly members: ReadonlyMap<string, Place>;
  /** The place of a list's items, where there may be a list. */
  readonly item: Place | undefined;
  /** What the caller puts here in place of what the schema gives. */
  readonly pinned: Arbitrary<Json> | undefined;
  /**
   * Valid values: optional members absent, present, or null (which equals absence on the wire).
   * @throws NothingCanBeGenerated
   */
  valid(): Arbitrary<Json>;
  /** The plainest valid values: what an edge elsewhere is shown with. @throws NothingCanBeGenerated */
  plain(): Arbitrary<Json>;
}

/** Whether a value keeps every keyword of a place, and below it. */
export function keeps({ brokenBy }: Demands, value: Json): boolean {
  return brokenBy(value).length === 0;
}

/** Whether a value breaks one keyword of a place, and no other there or below. */
export function breaksOnly({ brokenBy }: Demands, keyword: string, value: Json): boolean {
  const broken = brokenBy(value);
  return broken.length > 0 && broken.every((each) => each === keyword);
}
