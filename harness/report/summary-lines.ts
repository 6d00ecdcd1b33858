import type { Level } from '../../spec/types.js';
import { statuses, type Report, type RequirementResult, type Status } from '../engine/events.js';
import type { Colours } from './colours.js';
import { sanitise } from './sanitise.js';
import { count, duration } from './words.js';
import { indent, labelled, wrap } from './wrap.js';

const inWords: Readonly<Record<Status, string>> = {
  passed: 'passed',
  failed: 'failed',
  unsupported: 'unsupported',
  inconclusive: 'inconclusive',
  'not-exercised': 'not exercised',
  'not-run': 'not run',
};

/** Rules that could not be judged, gathered by why. */
export function inconclusiveLines(results: readonly RequirementResult[], columns: number): string[] {
  const idsByReason = new Map<string, string[]>();
  for (const { id, reason = 'No reason is known.' } of results)
    idsByReason.set(reason, [...(idsByReason.get(reason) ?? []), id]);
  return [...idsByReason].flatMap(([reason, ids]) => [
    ...labelled('?', 2, sanitise(reason), columns),
    ...indent(wrap(ids.join(', '), columns - 2), 2),
  ]);
}

/** One paragraph for rules of which nothing was seen: how many, which, why. */
export function unseenLines(
  status: Status,
  results: readonly RequirementResult[],
  columns: number,
): string[] {
  if (results.length === 0) return [];
  const reasons = [...new Set(results.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
  const why = reasons.length === 1 && reasons[0] !== undefined ? `: ${sanitise(reasons[0])}` : '';
  const ids = results.map(({ id }) => id).join(', ');
  return labelled('-', 2, `${inWords[status]}: ${count(results.length, 'rule')} (${ids})${why}`, columns);
}

/** The end of a report: totals, what the run cost, what it left behind, the verdict and why. */
export function summaryLines(report: Report, colours: Colours, columns: number): string[] {
  const { options, leftovers } = report;
  const totals = statuses.flatMap((status) => {
    const number = report.requirements.filter((result) => result.status === status).length;
    return number === 0 ? [] : [`${number} ${inWords[status]}`];
  });
  const cost = [
    `seed ${options.seed}`,
    count(report.requests, 'request'),
    count(report.retries, 'retry', 'retries'),
    duration(report.durationMs),
  ];
  return [
    ...wrap(`${count(report.requirements.length, 'rule')}: ${totals.join(', ')}`, columns),
    ...wrap(cost.join(' · '), columns).map(colours.quiet),
    ...(leftovers.length === 0
      ? []
      : [
          ...wrap('left on the target, to be removed by hand:', columns).map(colours.doubtful),
          ...leftovers.flatMap(({ kind, name, reason }) =>
            indent(wrap(`${kind} ${sanitise(name)}: ${sanitise(reason)}`, columns - 2), 2),
          ),
        ]),
    '',
    ...verdictLines(report, colours, columns),
  ];
}

function verdictLines(report: Report, colours: Colours, columns: number): string[] {
  const paint =
    report.verdict === 'conformant'
      ? colours.good
      : report.verdict === 'nonconformant'
        ? colours.bad
        : colours.doubtful;
  const why = [...brokenInWords(report), ...(report.reason === undefined ? [] : [sanitise(report.reason)])];
  return wrap(`${report.verdict.toUpperCase()}${why.length === 0 ? '' : `: ${why.join(' ')}`}`, columns).map(
    (line) => paint(colours.strong(line)),
  );
}

function brokenInWords({ requirements, options }: Report): string[] {
  const must = brokenOf(requirements, 'MUST');
  const should = brokenOf(requirements, 'SHOULD');
  const effect = options.strict ? 'which --strict counts' : 'which only --strict counts';
  return [
    ...(must === 0 ? [] : [`${count(must, 'MUST rule is', 'MUST rules are')} broken.`]),
    ...(should === 0 ? [] : [`${count(should, 'SHOULD rule is', 'SHOULD rules are')} broken, ${effect}.`]),
  ];
}

function brokenOf(requirements: readonly RequirementResult[], level: Level): number {
  return requirements.filter((result) => result.level === level && result.status === 'failed').length;
}
