import type { Arbitrary } from 'fast-check';
import type { Json } from '../../spec/json.js';
import type { Bounds } from './bounds.js';
import type { GenerateOptions } from './valid.js';

/** One way to make a value, different enough from the others to be drawn at every seed. */
export interface Way {
  readonly name: string;
  readonly arbitrary: Arbitrary<Json>;
}

/** Where a constraint is to be broken, and what else holds there. */
export interface Place {
  /** What must still be kept: every bound of the place but this one and those that can't but be broken with it. */
  readonly rest: Bounds;
  /** The place in the instance, `*` for any index of a list. */
  readonly pointer: string;
  readonly options: GenerateOptions;
}
