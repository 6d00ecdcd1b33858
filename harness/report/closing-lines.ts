import type { Level } from '../../spec/types.js';
import type { Report, RequirementResult } from '../engine/events.js';
import { baselineLines, verdictTitle } from './baseline-lines.js';
import { causeLines } from './cause-lines.js';
import type { Colours } from './colours.js';
import { leftoverLines } from './leftover-lines.js';
import { reasonsOf } from './not-judged.js';
import { sanitise } from './sanitise.js';
import { clipped, widthOf } from './width.js';
import { count, duration } from './words.js';
import { labelled, wrap } from './wrap.js';

/** Lines that the end of a run should have at most. */
const mostLines = 25;
/** Lines that causes have at least, whatever else there is to say. */
const leastForCauses = 4;

const labelCells = 12;

/** How the end of a run is shown. */
export interface ClosingLook {
  readonly colours: Colours;
  readonly columns: number;
  /** Whether each cause is shown. */
  readonly isWhole: boolean;
  /** Files that hold the report; the first is where `show` and `replay` look for it. None where it is not kept. */
  readonly saved: readonly string[];
}

/** The end of a run: verdict, causes, what was not judged, what is left, what to type next. */
export function closingLines(report: Report, look: ClosingLook): string[] {
  const { colours, columns, isWhole } = look;
  const head = headLines(report, colours, columns);
  const foot = [
    ...notJudgedLines(report, look),
    ...forgivenLines(report.requirements, columns),
    ...leftoverLines(report, columns).map(colours.doubtful),
    ...baselineLines(report, columns).filter((line) => line !== ''),
    ...nextLines(report, look),
  ];
  const room = Math.max(leastForCauses, mostLines - head.length - foot.length - 2);
  const causes = causeLines(report, { colours, columns, room: isWhole ? Infinity : room });
  return [
    ...head,
    ...(causes.length === 0 ? [] : ['', ...causes]),
    ...(foot.length === 0 ? [] : ['', ...foot]),
  ];
}

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY'];

function headLines(report: Report, colours: Colours, columns: number): string[] {
  const { verdict, requirements, target, reason, options } = report;
  const paint =
    verdict === 'conformant' ? colours.good : verdict === 'nonconformant' ? colours.bad : colours.doubtful;
  const broken = levels.flatMap((level) => {
    const those = requirements.filter((result) => result.level === level && result.status === 'failed');
    return those.length === 0 ? [] : [`${those.length} ${level}${effectOf(level, options.strict)}`];
  });
  const held = requirements.filter(({ status }) => status === 'passed').length;
  const judged = held + requirements.filter(({ status }) => status === 'failed').length;
  const kind = target.kind === 'url' ? '' : `${target.kind} at `;
  const title = `${verdictTitle(report)}  ${kind}${sanitise(target.endpoint)}`;
  const facts = [
    `${held} of ${count(judged, 'judged rule')} hold, of ${requirements.length} in all`,
    `seed ${options.seed}`,
    count(report.requests, 'request'),
    ...(report.retries === 0 ? [] : [count(report.retries, 'retry', 'retries')]),
    duration(report.durationMs),
  ];
  return [
    ...wrap(title, columns).map((line) => paint(colours.strong(line))),
    ...(broken.length === 0 ? [] : wrap(`broken: ${broken.join(', ')}`, columns).map(paint)),
    ...(reason === undefined ? [] : wrap(sanitise(reason), columns)),
    ...joined(facts, columns).map(colours.quiet),
  ];
}

/** What a level does to the verdict, where that is not plain. */
function effectOf(level: Level, isStrict: boolean): string {
  if (level === 'SHOULD') return isStrict ? ' (counted: --strict)' : ' (counted by --strict only)';
  return level === 'MAY' ? ' (never counted)' : '';
}

/** Reasons that are named before they are only counted. */
const maxReasons = 2;

function notJudgedLines({ requirements }: Report, { columns, saved }: ClosingLook): string[] {
  const reasons = reasonsOf(requirements);
  if (reasons.length === 0) return [];
  const all = reasons.reduce((sum, { rules }) => sum + rules.length, 0);
  const named = reasons.slice(0, maxReasons).flatMap(({ rules, reason }) => {
    const text = `${count(rules.length, 'rule')}: ${sanitise(reason)}`;
    return labelled('', labelCells, clipped(text, columns - labelCells), columns);
  });
  const more = reasons.length - maxReasons;
  const where = saved.length === 0 ? '' : ': show not-judged';
  const rest = more > 0 ? labelled('', labelCells, `… ${count(more, 'more reason')}${where}`, columns) : [];
  return [
    ...labelled('not judged', labelCells, `${count(all, 'rule')}${more > 0 ? '' : where}`, columns),
    ...named,
    ...rest,
  ];
}

/** One line on the failures that did not come again: a target that has many is not sound, though it breaks no rule. */
function forgivenLines(requirements: readonly RequirementResult[], columns: number): string[] {
  const those = requirements.filter(({ forgiven }) => forgiven !== undefined);
  if (those.length === 0) return [];
  const named = those.map(({ id, forgiven, cases }) => `${id} in ${forgiven} of ${count(cases, 'case')}`);
  const text = `failed once, not when repeated: ${named.join(', ')}`;
  return [clipped(`${'forgiven'.padEnd(labelCells)}${text}`, columns)];
}

function nextLines({ causes }: Report, { columns, saved }: ClosingLook): string[] {
  if (saved.length === 0) return [];
  const next = causes.length === 0 ? [] : commandLines(columns);
  return [
    ...next,
    ...labelled('saved', labelCells, saved.map((file) => sanitise(file)).join(' · '), columns),
  ];
}

const commands = [
  ['memorydb-conformance show 1', 'the finding in full'],
  ['memorydb-conformance replay 1', 'send it again; exit 0 once fixed'],
] as const;

function commandLines(columns: number): string[] {
  const cells = Math.max(...commands.map(([command]) => command.length)) + 2;
  return commands.map(([command, means], index) => {
    const line = `${(index === 0 ? 'next' : '').padEnd(labelCells)}${command}`;
    const long = line.padEnd(labelCells + cells) + means;
    return long.length <= columns ? long : line;
  });
}

/** Facts with dots between, as many on a line as fit. */
function joined(facts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} · ${fact}`) <= columns)
      lines[lines.length - 1] = `${last} · ${fact}`;
    else lines.push(...wrap(fact, columns));
  }
  return lines;
}
