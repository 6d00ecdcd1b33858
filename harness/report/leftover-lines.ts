import type { Leftover, Report } from '../engine/events.js';
import { sanitise } from './sanitise.js';
import { count } from './words.js';
import { indent, wrap } from './wrap.js';

/** Things that are named before they are only counted. */
const maxNamed = 5;

/** What was left on which target. */
export type LeftBehind = Pick<Report, 'leftovers' | 'prefix' | 'target'>;

/** What a run left on the target: how much, the first few and why, and the command that removes it. */
export function leftoverLines({ leftovers, prefix, target }: LeftBehind, columns: number): string[] {
  const [first] = leftovers;
  if (first === undefined) return [];
  const named = leftovers.slice(0, maxNamed).map(({ kind, name }) => `${kind} ${sanitise(name)}`);
  const more = leftovers.length > maxNamed ? [`and ${leftovers.length - maxNamed} more`] : [];
  const others = new Set(leftovers.map(({ reason }) => reason)).size - 1;
  const why = others === 0 ? '' : ` (and ${count(others, 'other reason')})`;
  const sweep = sweepCommand(prefix, target);
  return [
    ...wrap(`Left on the target: ${inWords(leftovers)}.`, columns),
    ...indent(wrap([...named, ...more].join(', '), columns - 2), 2),
    ...indent(wrap(`${sanitise(first.reason)}${why}`, columns - 4), 4),
    ...(sweep === undefined
      ? []
      : [...wrap(`To remove what has a name that begins with ${prefix}:`, columns), `  ${sweep}`]),
  ];
}

/**
 * The command that removes what has names of a run, without credentials; undefined where the target ends with the run.
 * A line to be pasted: it may be longer than others.
 */
export function sweepCommand(prefix: string, target: Report['target']): string | undefined {
  if (target.kind !== 'url') return undefined;
  const where = `--endpoint ${sanitise(target.endpoint)} --region ${sanitise(target.region)}`;
  return `memorydb-conformance sweep --prefix ${prefix} ${where}`;
}

function inWords(leftovers: readonly Leftover[]): string {
  const kinds = ['snapshot', 'cluster'] as const;
  return kinds
    .flatMap((kind) => {
      const { length } = leftovers.filter((leftover) => leftover.kind === kind);
      return length === 0 ? [] : [count(length, kind)];
    })
    .join(' and ');
}
