import type { Requirement } from '../../properties/requirement.js';

/** Why traffic that other clients made says nothing of a rule. */
type Circumstance =
  /** Only the suite waits until the target must have shown something. */
  | 'waits'
  /** Times in a recording do not tell which of two requests that overlap came first. */
  | 'races'
  /** Only a scenario knows what a request was sent for. */
  | 'roles'
  /** The answers were not read by the official SDK. */
  | 'sdk';

const byArea: Readonly<Record<string, Circumstance>> = { concurrency: 'races', sdk: 'sdk' };

/** A test derives them: of what a run saw, they say nothing once the circumstances are taken away. */
export const byRule: Readonly<Record<string, Circumstance>> = {
  'states.becomes-available': 'waits',
  'observers.absent-is-not-found': 'roles',
  'faults.refused-creates-nothing': 'roles',
  'copy-snapshot.faults.refused-creates-nothing': 'roles',
  'wire.content-type-asked': 'roles',
  'wire.method': 'roles',
  'wire.path': 'roles',
  'wire.signature': 'roles',
  'wire.target-prefix': 'roles',
  'wire.unknown-operation-refused': 'roles',
  'wire.unknown-operation-type': 'roles',
};

/** What a rule needs that a recording does not hold; undefined where a recording can be judged by it. */
export function circumstanceOf({ id }: Pick<Requirement, 'id'>): Circumstance | undefined {
  const area = id.split('.').at(-2) ?? '';
  return byRule[id] ?? byArea[area];
}

/** The rules by which traffic can be judged that other clients made. */
export function passiveRules(requirements: readonly Requirement[]): Requirement[] {
  return requirements.filter((requirement) => circumstanceOf(requirement) === undefined);
}
