import { sanitise } from '../../report/sanitise.js';
import { count } from '../../report/words.js';
import { isBroken, newsOf, type SdkReport } from '../report.js';
import { verdictLine } from './pretty.js';

const longestCell = 160;

/** For a comment on a pull request, or a page: the verdict, what changed, and what is broken. */
export function markdown(report: SdkReport): string {
  const { results, comparison } = report;
  const broken = results.filter(isBroken);
  const parts = [
    `**${text(verdictLine(report))}**`,
    ...(comparison === undefined ? [] : [changes(comparison)]),
    ...(broken.length === 0
      ? []
      : [
          table(
            ['check', 'level', 'what is wrong', 'expected', 'actual', 'example'],
            broken.flatMap(problems),
          ),
        ]),
    ...newsOf(report).map((line) => `- ${text(line)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function changes({ from, to, changes, regressions }: NonNullable<SdkReport['comparison']>): string {
  const head = `${text(from)} → ${text(to)}: ${count(changes.length, 'change')}, ${count(regressions.length, 'check')} newly broken`;
  if (changes.length === 0) return head;
  const rows = changes.map(({ of, place, from, to, example }) => [of, place, from, to, shown(example)]);
  return `${head}\n\n${table(['of', 'place', 'from', 'to', 'example'], rows)}`;
}

function problems({ id, level, judgement }: SdkReport['results'][number]): string[][] {
  return judgement.kind !== 'broken'
    ? []
    : judgement.problems.map(({ message, expected, actual, example }) => [
        id,
        level,
        message,
        expected,
        actual,
        shown(example),
      ]);
}

function shown(example: unknown): string {
  return example === undefined ? '' : JSON.stringify(example);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((cells) => line(cells.map((cell) => text(cell)))),
  ].join('\n');
}

/** Text of a package where nothing of it is read as markdown or HTML. */
function text(value: string): string {
  return sanitise(value, longestCell).replace(/[\\`*_[\]<>()#|~&@]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
