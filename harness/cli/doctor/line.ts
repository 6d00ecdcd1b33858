import { sanitise } from '../../report/sanitise.js';
import { indent, labelled, wrap } from '../../report/wrap.js';
import type { Colours } from '../../report/colours.js';

/** One thing that was checked. */
export type Line =
  | { readonly status: 'ok'; readonly text: string }
  /** A run is possible and will see less. */
  | { readonly status: 'warn'; readonly text: string; readonly fix: string }
  /** No run is possible, and whose fault that is. */
  | {
      readonly status: 'fail';
      readonly text: string;
      readonly fix: string;
      readonly fault: 'set-up' | 'target';
    };

export function ok(text: string): Line {
  return { status: 'ok', text };
}

export function warn(text: string, fix: string): Line {
  return { status: 'warn', text, fix };
}

export function fail(fault: 'set-up' | 'target', text: string, fix: string): Line {
  return { status: 'fail', text, fix, fault };
}

const labelCells = 6;

/** A line as a person reads it, its fix below it. What a target said in it is made safe. */
export function render(line: Line, colours: Colours, columns: number): string[] {
  const paint = { ok: colours.good, warn: colours.doubtful, fail: colours.bad }[line.status];
  const [first = '', ...rest] = labelled(line.status, labelCells, sanitise(line.text), columns);
  return [
    paint(line.status) + first.slice(line.status.length),
    ...rest,
    ...(line.status === 'ok' ? [] : indent(wrap(`→ ${line.fix}`, columns - labelCells), labelCells)),
  ];
}
