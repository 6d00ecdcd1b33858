import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';

/** Everything about a request that an SDK would never vary. Absent parts are made as the protocol says. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  /** Merged over the protocol's headers; `undefined` removes one. Lower-case names. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Uint8Array;
  /** The request that this one was bent from: what it could do on a target that accepts it all the same. */
  readonly intended?: { readonly operation: Operation; readonly input: JsonObject };
  /** `none` sends no signature; `broken` sends a wrong one. */
  readonly signature?: 'right' | 'none' | 'broken';
}

/** A request as it is handed to the wire: the input of an operation, or raw parts. */
export interface RequestParts extends RawRequest {
  readonly input?: JsonObject;
}
