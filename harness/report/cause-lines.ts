import type { Report } from '../engine/events.js';
import { asksForRefusal } from '../findings/evidence.js';
import type { Cause } from '../findings/cause.js';
import type { Finding } from '../findings/finding.js';
import { bodyOfRequest } from '../findings/request-body.js';
import { show } from '../findings/show.js';
import { wrongMember } from '../findings/request-class.js';
import { told } from '../findings/told.js';
import { at } from '../../spec/json.js';
import { paintOf, type Colours } from './colours.js';
import { exampleOf } from './finding-lines.js';
import { sanitise } from './sanitise.js';
import { clipped, widthOf } from './width.js';
import { count } from './words.js';
import { indent, wrap } from './wrap.js';

/** How causes are listed. */
export interface CausesLook {
  readonly colours: Colours;
  readonly columns: number;
  /** Lines that the list may have. */
  readonly room: number;
}

/** Cells in front of a title: without the number of rules where a line is short. */
const headCells = 22;
const shortHeadCells = 13;
const shortLine = 56;

/** Cells in which an example still says something. */
const leastExample = 18;

/** The causes of a report, the worst first, each with one example; as many as there is room for. */
export function causeLines(report: Report, look: CausesLook): string[] {
  const blocks = report.causes.map((cause, index) => causeBlock(report, cause, index + 1, look));
  const all = blocks.flat();
  if (all.length <= look.room) return all;
  const shown: string[] = [];
  let causes = 0;
  for (const block of blocks) {
    if (shown.length + block.length > look.room - 1) break;
    shown.push(...block);
    causes++;
  }
  const rest = `   … ${count(blocks.length - causes, 'more cause')}: --all lists ${blocks.length - causes === 1 ? 'it' : 'them'}`;
  return [...shown, rest];
}

/** One cause: on one line where its example fits beside its title, else on two. */
function causeBlock(
  report: Report,
  cause: Cause,
  number: number,
  { colours, columns }: CausesLook,
): string[] {
  const paint = paintOf(cause.level, colours);
  const before = columns < shortLine ? shortHeadCells : headCells;
  const rules = columns < shortLine ? '' : count(cause.rules.length, 'rule').padStart(8);
  const head = `${String(number).padStart(3)}  ${cause.level.padEnd(6)} ${rules}`.padEnd(before);
  const room = columns - before;
  const [example = '', ...shorter] = exampleTexts(report, cause);
  const left = room - widthOf(cause.title) - separator.length;
  const fitting = [example, ...shorter].find((text) => widthOf(text) <= left);
  if (example === '') return titleLines(paint(head), cause.title, room, before);
  if (fitting !== undefined || left >= leastExample)
    return [
      paint(head) +
        cause.title +
        colours.quiet(separator + (fitting ?? clipped(shorter.at(-1) ?? example, left))),
    ];
  const below = [example, ...shorter].find((text) => widthOf(text) <= room);
  return [
    ...titleLines(paint(head), cause.title, room, before),
    ...indent([colours.quiet(below ?? clipped(example, room))], before),
  ];
}

const separator = ' · ';

function titleLines(head: string, title: string, room: number, before: number): string[] {
  const [first = '', ...rest] = wrap(title, room);
  return [head + first, ...indent(rest, before)];
}

/** What the example of a cause shows, in a few words, and in fewer. */
function exampleTexts(report: Report, cause: Cause): string[] {
  const example = exampleOf(report, cause);
  if (example === undefined) return [];
  const { expected, actual } = told(example.finding);
  const asked = asksForRefusal(example.finding.expected) ? wrongPart(example.finding) : undefined;
  const texts = asked === undefined ? [`${actual}, not ${expected}`, actual] : [`${asked}: ${actual}`, asked];
  return texts.map((text) => sanitise(text, 200));
}

/** The member of the request that had to be refused. */
function wrongPart({ steps, blamed }: Finding): string | undefined {
  const request = steps[blamed]?.request;
  const place = request && wrongMember(request);
  if (request === undefined || place === undefined) return undefined;
  const value = at(bodyOfRequest(request), place);
  const member = place.slice(place.lastIndexOf('/') + 1);
  return value === undefined ? `no ${member}` : `${member} ${show(value, 40)}`;
}
