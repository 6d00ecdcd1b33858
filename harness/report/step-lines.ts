import { asksForRefusal } from '../findings/evidence.js';
import type { Finding, FindingStep } from '../findings/finding.js';
import { playedSteps, timesSent } from '../findings/playback.js';
import { bodyOfRequest } from '../findings/request-body.js';
import { wrongMember } from '../findings/request-class.js';
import { linesAround, type ShownLine } from './around.js';
import { bodyText } from './body-text.js';
import type { Colours } from './colours.js';
import { sanitise } from './sanitise.js';
import { clipped, padded, widthOf } from './width.js';
import { count } from './words.js';
import { wrap } from './wrap.js';

/** How the steps of a finding are shown. */
export interface StepsLook {
  readonly colours: Colours;
  readonly cells: number;
  /** Whether a long case is shown whole. */
  readonly isWhole: boolean;
  /** Pointer into the answer to blame, where the expectation speaks of a place. */
  readonly pointer: string | undefined;
}

/** Steps of a long case that are shown at its beginning and at its end. */
const first = 4;
const last = 4;

const markCells = 2;

/** The steps of a case as a numbered list, `>` before the one to blame, which is shown with its bodies. */
export function stepsLines(finding: Finding, look: StepsLook): string[] {
  const played = playedSteps(finding);
  const digits = String(played.length).length;
  const numbered = played.map((index, at) => ({ index, number: String(at + 1).padStart(digits) }));
  const isLong = !look.isWhole && numbered.length > first + last + 2;
  const hidden = isLong ? numbered.slice(first, -last).filter(({ index }) => index !== finding.blamed) : [];
  return numbered.flatMap((each) => {
    if (each === hidden[0]) return [`${' '.repeat(markCells)}${leftOut(finding, hidden)}`];
    return hidden.includes(each) ? [] : stepLines(finding, each, look);
  });
}

interface Numbered {
  readonly index: number;
  readonly number: string;
}

function leftOut({ steps }: Finding, hidden: readonly Numbered[]): string {
  const operations = hidden.map(({ index }) => steps[index]?.operation ?? 'other');
  const names = [...new Set(operations)];
  const each = names.map((name) => `${name} ${operations.filter((other) => other === name).length}×`);
  return `… ${count(hidden.length, 'more step')} (${each.join(', ')}): --all shows them`;
}

function stepLines(finding: Finding, { index, number }: Numbered, look: StepsLook): string[] {
  const step = finding.steps[index];
  if (step === undefined) return [];
  const isBlamed = index === finding.blamed;
  const { colours, cells } = look;
  const operation = step.operation ?? `${step.request.method} ${sanitise(step.request.path, 60)}`;
  const head = `${isBlamed ? '>' : ' '} ${number} ${padded(operation, operationCells)}`;
  const answer = answered(step) + often(finding, index);
  const room = cells - widthOf(head) - widthOf(answer) - 3;
  const request = requestText(step);
  const isBeside = !isBlamed || (widthOf(request) <= room && wrongIn(finding, step) === undefined);
  const shown = !isBeside || room < leastRequest ? '' : ` ${padded(clipped(request, room), room)}`;
  const line = `${head}${shown}  ${isBlamed ? answer : colours.quiet(answer)}`;
  return isBlamed ? [colours.strong(line), ...bodiesOf(finding, step, look, shown !== '')] : [line];
}

/** The member for which the request had to be refused. */
function wrongIn({ expected }: Finding, { request }: FindingStep): string | undefined {
  return asksForRefusal(expected) ? wrongMember(request) : undefined;
}

const operationCells = 17;
const leastRequest = 12;

/** The bodies of the step to blame, each with the member at issue marked. */
function bodiesOf(
  finding: Finding,
  { request, answer }: FindingStep,
  { pointer, cells, colours }: StepsLook,
  isRequestShown: boolean,
): string[] {
  const room = cells - bodyIndent - markCells;
  const wrong = asksForRefusal(finding.expected) ? wrongMember(request) : undefined;
  const asked = isRequestShown ? [] : bodyLines(request, wrong, room);
  const came = answer === undefined || answer.body.length === 0 ? [] : bodyLines(answer, pointer, room);
  const between = asked.length > 0 && came.length > 0 ? [''] : [];
  const shown = (lines: readonly ShownLine[]): string[] =>
    lines.map(({ text, isMarked }) => {
      const line = `${' '.repeat(bodyIndent)}${isMarked ? '>' : ' '} ${text}`;
      return isMarked ? colours.bad(line) : line;
    });
  return [...shown(asked), ...between, ...shown(came)];
}

const bodyIndent = 6;

/** Bytes of a body that is laid out around a place, and lines of one that is not. */
const largestLaidOut = 256 * 1024;
const maxLines = 4;

function bodyLines(
  of: { readonly body: Uint8Array },
  pointer: string | undefined,
  cells: number,
): ShownLine[] {
  const json = bodyOfRequest(of);
  if (json !== undefined && pointer !== undefined && of.body.length <= largestLaidOut)
    return linesAround(json, pointer, cells);
  const lines = wrap(bodyInWords(of.body, cells), cells);
  const kept = lines.slice(0, maxLines);
  const shown = lines.length > maxLines ? [...kept, `… (${of.body.length} bytes in all)`] : kept;
  return shown.map((text) => ({ text, isMarked: false }));
}

/** A body as it came, as much of it as there is room for. */
function bodyInWords(body: Uint8Array, cells: number): string {
  const beginning = body.subarray(0, cells * (maxLines + 1));
  const { body: text, bodyEncoding } = bodyText(beginning);
  const words = sanitise(text, text.length);
  return bodyEncoding === 'base64' ? `(${body.length} bytes that are not UTF-8) ${words}` : words;
}

function requestText({ request }: FindingStep): string {
  return request.body.length === 0 ? '(no body)' : sanitise(Buffer.from(request.body).toString('utf8'), 300);
}

function answered({ answer, outcome }: FindingStep): string {
  if (outcome.kind === 'lost') return `no answer: ${outcome.loss}, ${sanitise(outcome.detail, 60)}`;
  const status = String(answer?.status ?? outcome.status);
  if (outcome.kind === 'garbled') return `${status}, not awsJson1_1`;
  if (outcome.kind === 'accepted') return status;
  return `${status} ${outcome.type === undefined ? 'without an error type' : sanitise(outcome.type.name, 60)}`;
}

/** How often a request was sent until its answer was right, or had to be. */
function often({ steps }: Finding, index: number): string {
  const times = timesSent(steps, index);
  const { attempts = 1 } = steps[index] ?? {};
  return [
    ...(times > 1 ? [`, ${times} times`] : []),
    ...(attempts > 1 ? [`, sent ${attempts} times`] : []),
  ].join('');
}
