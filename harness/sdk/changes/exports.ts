import type { Change } from '../change.js';
import type { SdkPackage } from '../sdk-package.js';

const nothing = 'nothing';

/** Commands and exceptions that one of the two does not export. */
export function exportChanges(from: SdkPackage, to: SdkPackage): Change[] {
  const named = ({ exported }: SdkPackage): string[] =>
    [...exported.keys()].filter((name) => /^[A-Z]\w*(Command|Fault|Exception|Exceeded)$/.test(name));
  const before = named(from);
  const after = named(to);
  return [...new Set([...before, ...after])]
    .filter((name) => before.includes(name) !== after.includes(name))
    .map((name) => ({
      of: 'exports',
      place: name,
      from: before.includes(name) ? 'exported' : nothing,
      to: after.includes(name) ? 'exported' : nothing,
    }));
}
