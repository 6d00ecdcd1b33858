import { shownIn } from '../../spec/effects-of-request.js';
import { at, type JsonObject } from '../../spec/json.js';
import type { Expected, Where } from '../../harness/findings/expected.js';
import type { Observation } from '../observation.js';

/** An answer of DescribeSnapshots that describes a snapshot of this name, in any letter case. */
export function describing(name: string, more: Where = {}): Expected {
  return { kind: 'includes', pointer: '/Snapshots', where: { '/Name': name, ...more }, ignoringCase: true };
}

/** An answer of DescribeSnapshots that describes no snapshot of this name. */
export function notDescribing(name: string): Expected {
  return {
    kind: 'any-of',
    of: [
      { kind: 'refused', faults: ['SnapshotNotFoundFault'] },
      { kind: 'excludes', pointer: '/Snapshots', where: { '/Name': name }, ignoringCase: true },
    ],
  };
}

/** An answer of DescribeSnapshots that describes no snapshot of this name, unless as one that is being deleted. */
export function leavingOrGone(name: string): Expected {
  return { kind: 'any-of', of: [notDescribing(name), describing(name, { '/Status': 'deleting' })] };
}

/** An answer of DescribeSnapshots that describes a snapshot of this name, and not as one that is being deleted. */
export function staying(name: string): Expected {
  const leaving = { '/Name': name, '/Status': 'deleting' };
  return {
    kind: 'all-of',
    of: [describing(name), { kind: 'excludes', pointer: '/Snapshots', where: leaving, ignoringCase: true }],
  };
}

/**
 * The value that a description has at a place.
 *
 * @param description as it stood in an answer of the case; where it did not, its value itself is expected
 * @param place pointer into the description
 * @param pointer the place in the answer to blame
 */
export function asIn(
  { steps }: Observation,
  description: JsonObject,
  place: string,
  pointer: string,
): Expected {
  for (const [step, { operation, exchange }] of steps.entries()) {
    const shown = exchange.outcome.kind === 'accepted' ? shownIn(operation, exchange.outcome.body) : [];
    const same = shown.find(({ value }) => value === description);
    if (same !== undefined) return { kind: 'same-as', pointer, step, stepPointer: same.pointer + place };
  }
  return { kind: 'equals', pointer, value: at(description, place) ?? null };
}
