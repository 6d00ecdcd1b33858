import type { Mutant } from '../../../fixtures/mutants/mutant.js';
import { seedsText } from '../seeds.js';
import type { Kill } from './kill.js';

/** How a mutant fared at one seed. */
export function killLine({ id }: Mutant, { missedBy, caughtBy, requests, example, seconds }: Kill): string {
  return [
    missedBy.length === 0 ? 'killed' : 'MISSED',
    id.padEnd(28),
    `${requests} requests`.padStart(14),
    `${example.length} characters`.padStart(16),
    `${seconds} s`.padStart(7),
    missedBy.length === 0 ? `rules broken: ${caughtBy.length}` : `not found by ${missedBy.join(', ')}`,
  ].join('  ');
}

/** How often a mutant was killed, where that was not always. */
export function missedText({ id }: Mutant, kills: readonly Kill[], missedAt: readonly number[]): string {
  const missedBy = [...new Set(kills.flatMap((kill) => kill.missedBy))];
  const rate = `${kills.length - missedAt.length} of ${kills.length}`;
  return `${id} was killed ${rate} times; ${missedBy.join(', ')} did not find it at ${seedsText(missedAt)}`;
}
