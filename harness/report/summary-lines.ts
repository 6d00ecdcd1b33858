import type { Level } from '../../spec/types.js';
import { statuses, type Report, type RequirementResult, type Status } from '../engine/events.js';
import { baselineLines, verdictTitle } from './baseline-lines.js';
import type { Colours } from './colours.js';
import { leftoverLines } from './leftover-lines.js';
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

/** Ids a line about unseen rules names before it only counts them; the json reporter has them all. */
const maxIds = 8;

/** Rules that could not be judged, gathered by why. */
export function inconclusiveLines(results: readonly RequirementResult[], columns: number): string[] {
  return [...gatherBy(results, reasonOf)].flatMap(([reason, those]) => [
    ...labelled('?', 2, sanitise(reason), columns),
    ...indent(wrap(those.map(({ id }) => id).join(', '), columns - 2), 2),
  ]);
}

/** One paragraph for rules of which nothing was seen: how many, which, why (the commonest reason). */
export function unseenLines(
  status: Status,
  results: readonly RequirementResult[],
  columns: number,
): string[] {
  const [commonest] = [...gatherBy(results, reasonOf)].toSorted(([, a], [, b]) => b.length - a.length);
  if (commonest === undefined) return [];
  const ids = results.slice(0, maxIds).map(({ id }) => id);
  const more = results.length > maxIds ? [`${results.length - maxIds} more`] : [];
  return labelled(
    '-',
    2,
    `${inWords[status]}: ${count(results.length, 'rule')} (${[...ids, ...more].join(', ')}): ${sanitise(commonest[0])}`,
    columns,
  );
}

function reasonOf({ reason }: RequirementResult): string {
  return reason ?? 'No reason is known.';
}

function gatherBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const item of items) gathered.set(keyOf(item), [...(gathered.get(keyOf(item)) ?? []), item]);
  return gathered;
}

/** The end of a report: totals, what the run cost, the verdict and why, what it left behind. */
export function summaryLines(report: Report, colours: Colours, columns: number): string[] {
  const { options } = report;
  const totals = statuses.flatMap((status) => {
    const number = report.requirements.filter((result) => result.status === status).length;
    return number === 0 ? [] : [`${number} ${inWords[status]}`];
  });
  const left = leftoverLines(report, columns);
  const cost = [
    `seed ${options.seed}`,
    count(report.requests, 'request'),
    count(report.retries, 'retry', 'retries'),
    duration(report.durationMs),
  ];
  return [
    ...wrap(`${count(report.requirements.length, 'rule')}: ${totals.join(', ')}`, columns),
    ...wrap(cost.join(' · '), columns).map(colours.quiet),
    ...forgivenLines(report.requirements, columns).map(colours.doubtful),
    '',
    ...verdictLines(report, colours, columns),
    ...baselineLines(report, columns),
    ...(left.length === 0 ? [] : ['', ...left.map(colours.doubtful)]),
  ];
}

/** One sentence on the failures that did not come again: a target that has many is not sound, though it breaks no rule. */
function forgivenLines(requirements: readonly RequirementResult[], columns: number): string[] {
  const those = requirements.flatMap(({ id, forgiven, cases }) =>
    forgiven === undefined ? [] : [`${id} failed in ${forgiven} of its ${count(cases, 'case')}`],
  );
  return those.length === 0 ? [] : wrap(`forgiven: ${those.join('; ')}, not when repeated`, columns);
}

/** How many rules held, of how many that were judged, of how many in all. */
function judgedInWords(requirements: readonly RequirementResult[]): string {
  const held = requirements.filter(({ status }) => status === 'passed').length;
  const judged = held + requirements.filter(({ status }) => status === 'failed').length;
  return `${held} of ${judged} judged rules held, of ${requirements.length} in all.`;
}

function verdictLines(report: Report, colours: Colours, columns: number): string[] {
  const paint =
    report.verdict === 'conformant'
      ? colours.good
      : report.verdict === 'nonconformant'
        ? colours.bad
        : colours.doubtful;
  const why = [
    ...brokenInWords(report),
    judgedInWords(report.requirements),
    ...(report.reason === undefined ? [] : [sanitise(report.reason)]),
  ];
  const title = verdictTitle(report);
  return wrap(`${title}${title.includes(':') ? '.' : ':'} ${why.join(' ')}`, columns).map((line) =>
    paint(colours.strong(line)),
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
