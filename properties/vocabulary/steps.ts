import type { Operation } from '../../spec/types.js';
import type { Outcome } from '../../harness/wire/exchange.js';
import type { Observation, Step } from '../observation.js';
import { once, onceEach } from './once.js';

/** A step with its index in the observation, to which a violation points. */
export interface Placed extends Step {
  readonly index: number;
}

/** A step whose outcome is of one kind. */
export type With<Kind extends Outcome['kind']> = Placed & {
  readonly exchange: { readonly outcome: Extract<Outcome, { kind: Kind }> };
};

/** Every step that counts, with its place. */
export const placed = once((observation): readonly Placed[] =>
  observation.steps
    .map((step, index) => ({ ...step, index }))
    .filter(({ standing }) => standing.kind === 'counts'),
);

/** The steps of one operation that count. */
export const stepsOf = onceEach((observation, operation: Operation): readonly Placed[] =>
  placed(observation).filter((step) => step.operation === operation),
);

/** The steps of one operation that were accepted. */
export function accepted(observation: Observation, operation: Operation): With<'accepted'>[] {
  return stepsOf(observation, operation).filter(isKind('accepted'));
}

/** The steps of one operation that were refused. */
export function refused(observation: Observation, operation: Operation): With<'refused'>[] {
  return stepsOf(observation, operation).filter(isKind('refused'));
}

/** True for a request that was accepted. */
export function isAccepted({ exchange }: Step): boolean {
  return exchange.outcome.kind === 'accepted';
}

/** Narrows steps to those whose outcome is of one kind. */
export function isKind<Kind extends Outcome['kind']>(kind: Kind) {
  return <S extends Placed>(step: S): step is S & With<Kind> => step.exchange.outcome.kind === kind;
}
