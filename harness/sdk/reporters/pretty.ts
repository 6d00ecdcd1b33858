import { service } from '../../../spec/service.js';
import { coloursFor, paintOf } from '../../report/colours.js';
import type { Destination } from '../../report/destination.js';
import { sanitise } from '../../report/sanitise.js';
import { count, tierInWords } from '../../report/words.js';
import { indent, labelled, wrap } from '../../report/wrap.js';
import type { Change } from '../change.js';
import type { Problem } from '../check.js';
import type { CheckResult } from '../judge.js';
import { countsAs, isBroken, newsOf, type SdkReport } from '../report.js';

const labelCells = 10;
/** Problems of one check that a person is shown. */
const maxProblems = 5;

/** For a person: worst first, each with its smallest example, then what changed, then the verdict. */
export function pretty(
  report: SdkReport,
  { columns, colour }: Pick<Destination, 'columns' | 'colour'>,
): string {
  const { results, comparison, options } = report;
  const colours = coloursFor(colour);
  const cells = columns - 2;
  const broken = results.filter(isBroken);
  const head = `${report.tool.name} ${report.tool.version} · ${service.sdkPackage} ${report.version} · seed ${options.seed}`;
  const lines = [
    ...wrap(head, columns).map(colours.strong),
    ...wrap(`in ${sanitise(report.folder)}`, columns),
    '',
    ...broken.flatMap((result) => [
      paintOf(result.level, colours)(`✗ ${result.level} ${result.id}`),
      ...indent(checkLines(result, cells), 2),
      '',
    ]),
    ...(comparison === undefined
      ? []
      : [...changeLines(comparison.from, comparison.to, comparison.changes, columns), '']),
    ...section('news', newsOf(report), cells),
    ...section('not exercised', unseen(results), cells),
    ...wrap(tally(results), columns),
    '',
    ...wrap(verdictLine(report), columns).map(report.verdict === 'conformant' ? colours.good : colours.bad),
  ];
  return `${lines.join('\n')}\n`;
}

function checkLines({ title, source, judgement }: CheckResult, cells: number): string[] {
  if (judgement.kind !== 'broken') return [];
  const rest = judgement.problems.length - maxProblems;
  return [
    ...wrap(title, cells),
    ...judgement.problems.slice(0, maxProblems).flatMap((problem) => ['', ...problemLines(problem, cells)]),
    ...(rest > 0 ? ['', `and ${count(rest, 'more problem')}, which the json reporter has`] : []),
    '',
    ...wrap(`${source.title} (${tierInWords(source.tier)}): “${source.quote}”`, cells),
  ];
}

function problemLines({ message, expected, actual, example, path }: Problem, cells: number): string[] {
  const fact = (label: string, text: string) => labelled(label, labelCells, sanitise(text), cells);
  return [
    ...wrap(sanitise(message), cells),
    ...fact('expected', expected),
    ...fact('actual', actual),
    ...(example === undefined ? [] : fact('example', JSON.stringify(example))),
    ...(path === undefined ? [] : fact('path', path)),
  ];
}

function changeLines(from: string, to: string, changes: readonly Change[], columns: number): string[] {
  if (changes.length === 0) return wrap(`Nothing changed from ${from} to ${to}.`, columns);
  return [
    ...wrap(`From ${from} to ${to}, ${count(changes.length, 'change')}:`, columns),
    ...changes.flatMap(({ of, place, from: before, to: after, example }) => [
      '',
      ...labelled(of, labelCells, sanitise(place), columns),
      ...labelled('', labelCells, `${sanitise(before, 200)} → ${sanitise(after, 200)}`, columns),
      ...(example === undefined
        ? []
        : labelled('', labelCells, `example ${sanitise(JSON.stringify(example), 200)}`, columns)),
    ]),
  ];
}

function section(title: string, lines: readonly string[], cells: number): string[] {
  return lines.length === 0
    ? []
    : [
        `${title}:`,
        ...indent(
          lines.flatMap((line) => wrap(sanitise(line), cells)),
          2,
        ),
        '',
      ];
}

function unseen(results: readonly CheckResult[]): string[] {
  return results.flatMap(({ id, judgement }) =>
    judgement.kind === 'not-exercised' ? [`${id}: ${judgement.reason}`] : [],
  );
}

function tally(results: readonly CheckResult[]): string {
  const held = results.filter(({ judgement }) => judgement.kind === 'held');
  const cases = results.reduce(
    (sum, { judgement }) => sum + (judgement.kind === 'not-exercised' ? 0 : judgement.cases),
    0,
  );
  const left = results.length - held.length - results.filter(isBroken).length;
  return `${count(held.length, 'check')} held, ${results.filter(isBroken).length} broken, ${left} not exercised, in ${count(cases, 'case')}`;
}

/** The verdict in one sentence. */
export function verdictLine({ verdict, version, reason, results, options }: SdkReport): string {
  if (verdict === 'unsupported') return `UNSUPPORTED: ${reason ?? ''}`;
  if (reason !== undefined) return `NONCONFORMANT: ${sanitise(reason)}`;
  const failures = results.filter(
    (result) => isBroken(result) && countsAs(result.level, options.strict) === 'failure',
  );
  return verdict === 'conformant'
    ? `CONFORMANT: ${service.sdkPackage} ${version} speaks the API that the specification states.`
    : `NONCONFORMANT: ${service.sdkPackage} ${version} breaks ${count(failures.length, 'check')}.`;
}
