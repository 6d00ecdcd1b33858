import type { Standing } from '../../properties/observation.js';
import type { Exchange } from '../wire/exchange.js';
import { noiseIn } from '../wire/noise.js';

/** Whether judges are shown a step, as far as its own exchange tells. */
export function standingOf(exchange: Exchange): Standing {
  const why = noiseIn(exchange);
  return why === undefined ? { kind: 'counts' } : { kind: 'not-about-the-rule', why };
}
