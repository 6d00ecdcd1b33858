import type { Json } from '../../spec/json.js';

/** One thing that a later version does, or states, otherwise than an earlier one. */
export interface Change {
  readonly of: 'exports' | 'schema' | 'request' | 'answer' | 'exception';
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** The smallest input, or answer, that shows it. */
  readonly example?: Json;
}
