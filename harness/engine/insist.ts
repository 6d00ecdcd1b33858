import type { RequestEffects } from '../../spec/effects-of-request.js';
import type { Step } from '../../properties/observation.js';
import { clusterNamed, type ModelState } from '../oracle/model-state.js';
import type { Outcome } from '../wire/exchange.js';
import type { Patience } from './patience.js';

/** True where a refusal says of the cluster that a thing is made from what the target's last description of it denies. */
export function deniesAvailability(
  known: ModelState,
  { creates }: RequestEffects,
  outcome: Outcome,
): boolean {
  const isAvailable = creates.some(
    ({ when, from }) =>
      when === 'always' && from?.kind === 'cluster' && clusterNamed(known, from.name)?.available === 'yes',
  );
  return isAvailable && outcome.kind === 'refused' && outcome.type?.name === 'InvalidClusterStateFault';
}

/**
 * Sends a request until its answer contradicts the target no more, or patience ends: a cluster that was described as
 * available, and is refused as not, may have been described late. So the refusal counts only where it stands.
 *
 * @param overlook keeps an answer that did not stand from the judges
 */
export async function insist(
  send: () => Promise<Step>,
  isContradiction: (step: Step) => boolean,
  overlook: (step: Step) => void,
  patience: Patience,
): Promise<Step> {
  let last = await send();
  if (!isContradiction(last)) return last;
  const again = async (): Promise<Step> => {
    overlook(last);
    last = await send();
    return last;
  };
  return patience.until(again, (step) => !isContradiction(step));
}
