import type { Level } from '../../spec/types.js';
import type { Report, Reporter, RequirementResult, Status } from '../engine/events.js';
import { coloursFor, type Colours } from './colours.js';
import type { Destination } from './destination.js';
import { findingLines, remarkLines } from './finding-lines.js';
import { Progress } from './progress.js';
import { replayLine } from './replay-line.js';
import { StatusLine } from './status-line.js';
import { inconclusiveLines, summaryLines, unseenLines } from './summary-lines.js';

/**
 * The report for people: progress while the run goes on, then everything worth knowing, worst first, the verdict last,
 * where a terminal's eye is.
 */
export function pretty(destination: Destination, now: () => number = () => performance.now()): Reporter {
  const colours = coloursFor(destination.colour);
  const progress = new Progress(colours, destination.columns);
  const screen = new StatusLine(destination, now);
  return {
    onEvent: (event) => {
      screen.print(progress.linesFor(event));
      if (event.type === 'run-finished') {
        screen.print(['', ...reportLines(event.report, colours, destination.columns)]);
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

/** A whole report in lines of so many cells; lines to be pasted and addresses may be longer. */
export function reportLines(report: Report, colours: Colours, columns: number): string[] {
  const of = (status: Status): RequirementResult[] =>
    report.requirements.filter((result) => result.status === status);
  const broken = (level: Level, lines: typeof findingLines): string[][] =>
    of('failed')
      .filter((result) => result.level === level)
      .flatMap((result) => {
        const replay = replayLine(report, result.id);
        const { findings = [] } = result;
        if (findings.length === 0) return [[result.id]];
        return findings.map((finding) => lines({ result, finding, replay, colours, columns }));
      });
  const unseen = (['unsupported', 'not-exercised', 'not-run'] as const).flatMap((status) =>
    unseenLines(status, of(status), columns),
  );
  return [
    ...section('MUST rules broken', broken('MUST', findingLines), colours, columns),
    ...section('SHOULD rules broken', broken('SHOULD', findingLines), colours, columns),
    ...section('Remarks (MAY)', broken('MAY', remarkLines), colours, columns),
    ...section('Not judged', [inconclusiveLines(of('inconclusive'), columns)], colours, columns),
    ...(unseen.length === 0 ? [] : [...unseen, '']),
    ...summaryLines(report, colours, columns),
  ];
}

function section(
  title: string,
  blocks: readonly (readonly string[])[],
  colours: Colours,
  columns: number,
): string[] {
  const full = blocks.filter((block) => block.length > 0);
  if (full.length === 0) return [];
  const head = `── ${title} `;
  return [colours.strong(head.padEnd(columns, '─')), '', ...full.flatMap((block) => [...block, ''])];
}
