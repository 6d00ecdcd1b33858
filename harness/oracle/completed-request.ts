import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import type { Timing } from './moments.js';

/** One answered request, as much of it as teaches something. */
export interface CompletedRequest extends Timing {
  readonly operation: Operation | undefined;
  readonly input: JsonObject | undefined;
  readonly exchange: Exchange;
}
