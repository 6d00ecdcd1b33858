import type { Arbitrary } from 'fast-check';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Demands } from './demands.js';

/** A constraining keyword where it stands in a schema. */
export interface Occurrence {
  readonly keyword: string;
  readonly operand: Json;
  /** The subschema that holds it: the place's own, or one of its `allOf`. */
  readonly layer: JsonObject;
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
