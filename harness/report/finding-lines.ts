import type { Source } from '../../spec/types.js';
import type { Report, RequirementResult } from '../engine/events.js';
import type { Cause } from '../findings/cause.js';
import type { Finding } from '../findings/finding.js';
import { told } from '../findings/told.js';
import { paintOf, type Colours } from './colours.js';
import { sanitise } from './sanitise.js';
import { stepsLines } from './step-lines.js';
import { count, tierInWords } from './words.js';
import { indent, labelled, wrap } from './wrap.js';

const margin = 2;
const labelCells = 10;

/** A finding, and where it stands in its report. */
export interface PlacedFinding {
  readonly result: RequirementResult;
  readonly finding: Finding;
  /** What is behind it, and its number in the report. */
  readonly cause: { readonly number: number; readonly of: Cause } | undefined;
  /** How a command names it: `3`, or a rule. */
  readonly reference: string;
}

/** How a finding is shown. */
export interface FindingLook {
  readonly colours: Colours;
  readonly columns: number;
  /** Whether a long case is shown whole. */
  readonly isWhole: boolean;
  /** Whether the input of the generator is shown, too. */
  readonly isVerbose: boolean;
}

/** One finding in full: the rule, what is wrong, the steps of its case, the source, what else is broken, what to type next. */
export function findingLines(placed: PlacedFinding, look: FindingLook): string[] {
  const { result, finding, cause } = placed;
  const { colours, columns } = look;
  const cells = columns - margin;
  const { expected, actual, pointer } = told(finding);
  const paint = paintOf(result.level, colours);
  const number = cause === undefined ? '' : `${cause.number}  `;
  const fact = (label: string, text: string): string[] => labelled(label, labelCells, text, cells);
  return [
    ...(cause === undefined ? [] : wrap(number + cause.of.title, columns).map(colours.strong)),
    ...indent(
      [
        ...wrap(`${result.level} ${result.id}`, cells).map(paint),
        ...wrap(result.title, cells),
        ...fact('expected', sanitise(expected)),
        ...fact('actual', sanitise(actual)),
      ],
      margin,
    ),
    '',
    ...stepsLines(finding, { colours, cells: columns, isWhole: look.isWhole, pointer }),
    '',
    ...indent(
      [
        ...sourceLines(result.source, cells).map(colours.quiet),
        ...otherLines(placed, cells),
        ...wrap(seen(finding), cells),
        ...(look.isVerbose ? inputLines(finding, cells) : []),
        ...fact('next', nextText(placed)),
      ],
      margin,
    ),
  ];
}

function sourceLines({ tier, title, url, quote, inferred }: Source, cells: number): string[] {
  return [
    ...wrap(`${title} (${tierInWords(tier)}): “${quote}”`, cells),
    url,
    ...(inferred === undefined ? [] : wrap(`The rule follows from it: ${inferred.from}`, cells)),
  ];
}

/** Rules that the cause breaks beside this one. */
function otherLines({ result, cause }: PlacedFinding, cells: number): string[] {
  const others = (cause?.of.rules ?? []).filter((id) => id !== result.id);
  return others.length === 0 ? [] : wrap(`also broken by this cause: ${others.join(', ')}`, cells);
}

function seen({ seen: { broken, of }, reproduced }: Finding): string {
  const once = reproduced ? '' : '; it did not come again when the case was repeated';
  return `seen in ${broken} of ${count(of, 'case')}${once}`;
}

function inputLines({ scenario, stratum, input, shrinks, seed }: Finding, cells: number): string[] {
  const smaller = shrinks === 0 ? '' : `, shrunk ${count(shrinks, 'time')}`;
  return [
    ...labelled('scenario', labelCells, `${scenario} / ${stratum}, seed ${seed}${smaller}`, cells),
    ...labelled('input', labelCells, sanitise(JSON.stringify(input), 300), cells),
  ];
}

function nextText({ result, reference }: PlacedFinding): string {
  const ways = result.findings?.length ?? 0;
  return [
    `replay ${reference}`,
    `replay ${reference} --script sh`,
    ...(ways > 1 ? [`show ${result.id} (broken in ${ways} ways)`] : []),
  ].join(' · ');
}

/** The finding that a report gives as the example of a cause. */
export function exampleOf(
  { requirements }: Pick<Report, 'requirements'>,
  { example }: Cause,
):
  | {
      readonly result: RequirementResult;
      readonly finding: Finding;
    }
  | undefined {
  const result = requirements.find(({ id }) => id === example.rule);
  const finding = result?.findings?.find(({ cause }) => cause === example.cause);
  return result === undefined || finding === undefined ? undefined : { result, finding };
}
