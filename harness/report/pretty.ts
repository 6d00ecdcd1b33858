import type { Reporter } from '../engine/events.js';
import { closingLines } from './closing-lines.js';
import { coloursFor } from './colours.js';
import type { Destination } from './destination.js';
import { Progress } from './progress.js';
import type { Telling } from './reporter-factory.js';
import { StatusLine } from './status-line.js';

/**
 * The report for people: each cause as it first appears and, on a terminal, a line that says how far the run is; then what
 * it came to, on one screen. `show` tells of each finding.
 *
 * @param now milliseconds since some fixed moment
 */
export function pretty(
  destination: Destination,
  { isWhole = false, isVerbose = false, saved = [] }: Telling = {},
  now: () => number = () => performance.now(),
): Reporter {
  const colours = coloursFor(destination.colour);
  const { columns } = destination;
  const progress = new Progress(colours, columns, isVerbose);
  const screen = new StatusLine(destination, now);
  return {
    onEvent: (event) => {
      screen.print(progress.linesFor(event));
      if (event.type === 'run-finished') {
        screen.print(['', ...closingLines(event.report, { colours, columns, isWhole, saved })]);
      } else if (event.type !== 'requirement-finished') {
        screen.show(progress.status());
      }
    },
    end: async () => {
      screen.clear();
      await destination.close();
    },
  };
}
