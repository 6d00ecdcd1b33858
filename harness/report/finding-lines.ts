import type { Source } from '../../spec/types.js';
import type { RequirementResult } from '../engine/events.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { told } from '../findings/told.js';
import { paintOf, type Colours } from './colours.js';
import { excerpt } from './excerpt.js';
import { longestText, sanitise } from './sanitise.js';
import { count, tierInWords } from './words.js';
import { indent, labelled, wrap } from './wrap.js';

/** A line to paste that is longer than this is left to the json reporter. */
const longestCommand = 1500;

const margin = 2;
const labelCells = 10;

/** What the lines of a finding are made from. */
export interface FindingText {
  readonly result: RequirementResult;
  readonly finding: Finding;
  /** Arguments that repeat the case. */
  readonly replay: string;
  readonly colours: Colours;
  readonly columns: number;
}

/** A broken rule as a person reads it: the rule and its source, what is wrong, the smallest case, how to repeat it. */
export function findingLines({ result, finding, replay, colours, columns }: FindingText): string[] {
  const cells = columns - margin;
  const { quiet } = colours;
  const fact = (label: string, text: string): string[] => labelled(label, labelCells, text, cells);
  const { expected, actual, pointer } = told(finding);
  const body = [
    ...wrap(result.title, cells),
    '',
    ...wrap(sanitise(finding.message), cells).map(colours.strong),
    ...fact('expected', sanitise(expected)),
    ...fact('actual', sanitise(actual)),
    ...(pointer === undefined ? [] : fact('at', sanitise(pointer))),
    '',
    ...sourceLines(result.source, cells).map(quiet),
    '',
    ...stepLines(finding, cells),
    ...fact('input', sanitise(JSON.stringify(finding.input), 300)),
    ...fact('scenario', `${finding.scenario} / ${finding.stratum}`),
    ...fact('seen', seen(finding)),
    '',
    ...pasteLines('repeat the case', `memorydb-conformance ${replay}`, quiet),
  ];
  return [headLine(result, colours), ...indent(body, margin)];
}

/** A broken rule in brief, for remarks that never fail a run. */
export function remarkLines({ result, finding, replay, colours, columns }: FindingText): string[] {
  const cells = columns - margin;
  const { expected, actual } = told(finding);
  const body = [
    ...wrap(sanitise(finding.message), cells),
    ...labelled('expected', labelCells, sanitise(expected), cells),
    ...labelled('actual', labelCells, sanitise(actual), cells),
    ...pasteLines('repeat', `memorydb-conformance ${replay}`, colours.quiet),
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

/** The request to blame and its answer. */
function stepLines({ steps, blamed }: Finding, cells: number): string[] {
  const step = steps[blamed];
  if (step === undefined) return [];
  const place = steps.length === 1 ? '' : `, number ${blamed + 1} of the case's ${steps.length} requests`;
  const retried = step.attempts === 1 ? '' : `, sent ${step.attempts} times`;
  return [
    ...wrap(`request   ${step.operation ?? 'of no operation'}${place}${retried}`, cells),
    ...indent(excerpt(step.request.body, cells - margin), margin),
    ...wrap(`answer    ${answered(step)}`, cells),
    ...(step.answer === undefined ? [] : indent(excerpt(step.answer.body, cells - margin), margin)),
    '',
  ];
}

function answered({ answer, outcome }: FindingStep): string {
  if (outcome.kind === 'lost') return `none: ${outcome.loss}, ${sanitise(outcome.detail, 200)}`;
  const status = `HTTP ${answer?.status ?? outcome.status}`;
  if (outcome.kind === 'garbled') return `${status}, not awsJson1_1: ${sanitise(outcome.reason, 200)}`;
  if (outcome.kind === 'accepted') return status;
  return `${status} ${outcome.type === undefined ? 'without an error type' : sanitise(outcome.type.name, 100)}`;
}

function seen({ seen: { broken, of }, shrinks, reproduced }: Finding): string {
  const smaller = shrinks === 0 ? '' : `, shrunk ${count(shrinks, 'time')}`;
  const once = reproduced ? '' : '; did not repeat when the case was sent again';
  return `in ${broken} of ${count(of, 'case')}${smaller}${once}`;
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
