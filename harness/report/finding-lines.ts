import type { Source } from '../../spec/types.js';
import type { Finding, FindingExchange, RequirementResult } from '../engine/events.js';
import { paintOf, type Colours } from './colours.js';
import { excerpt } from './excerpt.js';
import { longestText, sanitise } from './sanitise.js';
import { count, tierInWords } from './words.js';
import { indent, labelled, wrap } from './wrap.js';

/** A line to paste that is longer than this is left to the json reporter. */
const longestCommand = 1500;

const margin = 2;
const labelCells = 10;

/** A broken rule as a person reads it: the rule and its source, what is wrong, the smallest case, how to repeat it. */
export function findingLines(
  result: RequirementResult,
  finding: Finding,
  colours: Colours,
  columns: number,
): string[] {
  const cells = columns - margin;
  const { quiet } = colours;
  const fact = (label: string, text: string): string[] => labelled(label, labelCells, text, cells);
  const toBlame = finding.exchanges.find((exchange) => exchange.toBlame);
  const body = [
    ...wrap(result.title, cells),
    '',
    ...wrap(sanitise(finding.message), cells).map(colours.strong),
    ...fact('expected', sanitise(finding.expected)),
    ...fact('actual', sanitise(finding.actual)),
    ...(finding.pointer === undefined || finding.pointer === '' ? [] : fact('at', sanitise(finding.pointer))),
    '',
    ...sourceLines(result.source, cells).map(quiet),
    '',
    ...(toBlame === undefined ? [] : [...exchangeLines(toBlame, finding.exchanges, cells), '']),
    ...fact('input', sanitise(JSON.stringify(finding.input), 300)),
    ...fact('scenario', `${finding.scenario} / ${finding.stratum}`),
    ...fact('seen', seen(result, finding)),
    ...(finding.related.length === 0
      ? []
      : fact('together', `fails together with ${finding.related.join(', ')}`)),
    '',
    ...pasteLines('repeat the request', finding.curl, quiet),
    ...pasteLines('repeat the case', `memorydb-conformance ${finding.replay}`, quiet),
  ];
  return [headLine(result, colours), ...indent(body, margin)];
}

/** A broken rule in brief, for remarks that never fail a run. */
export function remarkLines(
  result: RequirementResult,
  finding: Finding,
  colours: Colours,
  columns: number,
): string[] {
  const cells = columns - margin;
  const body = [
    ...wrap(sanitise(finding.message), cells),
    ...labelled('expected', labelCells, sanitise(finding.expected), cells),
    ...labelled('actual', labelCells, sanitise(finding.actual), cells),
    ...pasteLines('repeat', `memorydb-conformance ${finding.replay}`, colours.quiet),
  ];
  return [headLine(result, colours), ...indent(body, margin)];
}

function headLine({ id, level }: RequirementResult, colours: Colours): string {
  return paintOf(level, colours)(`✗ ${level} ${id}`);
}

function sourceLines({ tier, title, url, quote, inferred }: Source, cells: number): string[] {
  return [
    ...wrap(`${title} (${tierInWords(tier)}) says:`, cells),
    ...indent(wrap(`“${quote}”`, cells - margin), margin),
    ...indent([url], margin),
    ...(inferred === undefined ? [] : wrap(`The rule follows from it: ${inferred.from}`, cells)),
  ];
}

function exchangeLines(toBlame: FindingExchange, all: readonly FindingExchange[], cells: number): string[] {
  const others = all.length - 1;
  const place =
    others === 0 ? '' : `, number ${all.indexOf(toBlame) + 1} of the case's ${all.length} requests`;
  const retried = toBlame.attempts === 1 ? '' : `, sent ${toBlame.attempts} times`;
  return [
    ...wrap(`request   ${toBlame.operation ?? 'of no operation'}${place}${retried}`, cells),
    ...indent(excerpt(toBlame.request.body, cells - margin), margin),
    ...wrap(`answer    ${answered(toBlame)}`, cells),
    ...(toBlame.answer === undefined ? [] : indent(excerpt(toBlame.answer.body, cells - margin), margin)),
  ];
}

function answered({ answer, outcome }: FindingExchange): string {
  if (outcome.kind === 'lost') return `none: ${outcome.loss}, ${sanitise(outcome.detail, 200)}`;
  const status = `HTTP ${answer?.status ?? outcome.status}`;
  if (outcome.kind === 'garbled') return `${status}, not awsJson1_1: ${sanitise(outcome.reason, 200)}`;
  if (outcome.kind === 'accepted') return status;
  return `${status} ${outcome.type === undefined ? 'without an error type' : sanitise(outcome.type.name, 100)}`;
}

function seen({ cases }: RequirementResult, { seenTimes, shrinks, repeated }: Finding): string {
  const smaller = shrinks === 0 ? '' : `, shrunk ${count(shrinks, 'time')}`;
  const once = repeated ? '' : '; did not repeat when the case was sent again';
  return `in ${seenTimes} of ${count(cases, 'case')}${smaller}${once}`;
}

/** A command stays on one line, to be pasted whole. */
function pasteLines(label: string, command: string, quiet: (text: string) => string): string[] {
  if (command === '') return [];
  if (command.length > longestCommand)
    return [`${label}: ${command.length} characters; the json reporter has it whole`];
  const safe = sanitise(command, Math.max(longestText, command.length));
  const altered =
    safe === command ? '' : ' (invisible characters shown as escapes: paste it from the json reporter)';
  return [`${label}${altered}:`, ...indent([quiet(safe)], margin)];
}
