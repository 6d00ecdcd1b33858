import { coloursFor, paintOf } from './colours.js';
import {
  brokenRules,
  type Breach,
  type Outline,
  type OutlinedComparison,
  type OutlinedRule,
} from './outline.js';
import type { Look } from './reporter-factory.js';
import { sanitise } from './sanitise.js';
import { tallyLine, verdictLine } from './verdict-line.js';
import { count, tierInWords } from './words.js';
import { indent, labelled, wrap } from './wrap.js';

const labelCells = 10;
/** Breaches of one rule that a person is shown. */
const maxBreaches = 5;

/** For a person: worst first, each with its smallest example, then what changed, then the verdict. */
export function outlineText(outline: Outline, { columns, colour }: Look): string {
  const { tool, subject, address, facts, comparison, news, verdict } = outline;
  const colours = coloursFor(colour);
  const cells = columns - 2;
  const lines = [
    ...wrap([`${tool.name} ${tool.version}`, subject, ...facts].join(' · '), columns).map(colours.strong),
    ...wrap(`in ${sanitise(address)}`, columns),
    '',
    ...brokenRules(outline).flatMap((rule) => [
      paintOf(rule.level, colours)(`✗ ${rule.level} ${rule.id}`),
      ...indent(ruleLines(rule, cells), 2),
      '',
    ]),
    ...(comparison === undefined ? [] : [...changeLines(comparison, columns), '']),
    ...section('news', news, cells),
    ...section('not judged', unseen(outline), cells),
    ...wrap(tallyLine(outline), columns),
    '',
    ...wrap(sanitise(verdictLine(outline)), columns).map(
      verdict === 'conformant' ? colours.good : colours.bad,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleLines({ title, source, breaches }: OutlinedRule, cells: number): string[] {
  const rest = breaches.length - maxBreaches;
  return [
    ...wrap(title, cells),
    ...breaches.slice(0, maxBreaches).flatMap((breach) => ['', ...breachLines(breach, cells)]),
    ...(rest > 0 ? ['', `and ${count(rest, 'more problem')}, which the json reporter has`] : []),
    '',
    ...wrap(`${source.title} (${tierInWords(source.tier)}): “${source.quote}”`, cells),
  ];
}

function breachLines({ message, expected, actual, example, repeat }: Breach, cells: number): string[] {
  const fact = (label: string, text: string | undefined) =>
    text === undefined ? [] : labelled(label, labelCells, sanitise(text), cells);
  return [
    ...wrap(sanitise(message), cells),
    ...fact('expected', expected),
    ...fact('actual', actual),
    ...fact('example', example),
    ...fact('repeat', repeat),
  ];
}

function changeLines({ from, to, changes }: OutlinedComparison, columns: number): string[] {
  if (changes.length === 0) return wrap(`Nothing changed from ${from} to ${to}.`, columns);
  return [
    ...wrap(`From ${from} to ${to}, ${count(changes.length, 'change')}:`, columns),
    ...changes.flatMap(({ of, place, from: before, to: after, example }) => [
      '',
      ...labelled(of, labelCells, sanitise(place), columns),
      ...labelled('', labelCells, `${sanitise(before, 200)} → ${sanitise(after, 200)}`, columns),
      ...(example === undefined
        ? []
        : labelled('', labelCells, `example ${sanitise(example, 200)}`, columns)),
    ]),
  ];
}

function section(title: string, lines: readonly string[], cells: number): string[] {
  if (lines.length === 0) return [];
  const wrapped = lines.flatMap((line) => wrap(sanitise(line), cells));
  return [`${title}:`, ...indent(wrapped, 2), ''];
}

function unseen({ rules }: Outline): string[] {
  return rules.flatMap(({ id, standing, reason = '' }) =>
    standing === 'not-judged' ? [`${id}: ${reason}`] : [],
  );
}
