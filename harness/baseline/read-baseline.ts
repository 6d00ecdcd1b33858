import { LineCounter, parseDocument, type Document } from 'yaml';
import { closestOf } from '../closest.js';
import { keyOf, type BaselineEntry } from './baseline.js';
import { BaselineIsWrong, BaselineNamesNoRule } from './errors.js';

/** The format of baselines that this version writes and reads. */
export const baselineFormat = 1;

/**
 * The YAML of a baseline, with its comments.
 * @throws BaselineIsWrong where it is not YAML
 */
export function parseBaseline(text: string, file: string): Document {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const [first] = document.errors;
  if (first === undefined) return document;
  const line = text.slice(0, first.pos[0]).split('\n').length;
  throw new BaselineIsWrong(file, `it is not YAML (line ${line}: ${first.message.replace(/\.$/, '')})`);
}

/**
 * The entries of a baseline.
 * @param file for messages
 * @throws BaselineIsWrong
 */
export function readBaseline(text: string, file: string): BaselineEntry[] {
  const value = plain(parseBaseline(text, file), file);
  if (!isMembers(value)) throw new BaselineIsWrong(file, 'it has no members format and findings');
  const { format, findings, ...rest } = value;
  if (typeof format === 'number' && format > baselineFormat)
    throw new BaselineIsWrong(
      file,
      `it has the newer format ${format}, and this version reads ${baselineFormat}; install the version that wrote it`,
    );
  if (format !== baselineFormat) throw new BaselineIsWrong(file, `it does not say format: ${baselineFormat}`);
  refuseUnknown(rest, ['format', 'findings'], file, 'it');
  if (!Array.isArray(findings)) throw new BaselineIsWrong(file, 'findings is no list');
  const entries = findings.map((each: unknown, index) => entryOf(each, index + 1, file));
  const twice = entries.find(
    (entry, index) => entries.findIndex((each) => keyOf(each) === keyOf(entry)) < index,
  );
  if (twice !== undefined)
    throw new BaselineIsWrong(file, `rule ${twice.rule} with cause "${twice.cause}" stands in it twice`);
  return entries;
}

/** @throws BaselineNamesNoRule where an entry names a rule that is not among `rules` */
export function requireRules(
  { file, entries }: { readonly file: string; readonly entries: readonly BaselineEntry[] },
  rules: readonly string[],
): void {
  const unknown = entries.find(({ rule }) => !rules.includes(rule));
  if (unknown !== undefined) throw new BaselineNamesNoRule(file, unknown.rule, rules);
}

type Members = Readonly<Record<string, unknown>>;

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // An alias without an anchor, or more of them than any baseline needs.
    throw new BaselineIsWrong(
      file,
      error instanceof Error ? error.message.replace(/\.$/, '') : 'it is not YAML',
    );
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const members = ['rule', 'cause', 'since', 'reason', 'ticket', 'expires'];

function entryOf(value: unknown, number: number, file: string): BaselineEntry {
  const place = `entry ${number}`;
  if (!isMembers(value)) throw new BaselineIsWrong(file, `${place} has no members rule and cause`);
  const { rule, cause, since, reason, ticket, expires, ...rest } = value;
  refuseUnknown(rest, members, file, place);
  const text = (name: string, given: unknown): string => {
    if (typeof given === 'string' && given.trim() !== '') return given;
    throw new BaselineIsWrong(file, `${place} has no text ${name}`);
  };
  const date = (name: string, given: unknown): string => {
    if (typeof given === 'string' && day.test(given) && isDay(given)) return given;
    throw new BaselineIsWrong(file, `${name} of ${place} is no day like 2026-11-25`);
  };
  return {
    rule: text('rule', rule),
    cause: text('cause', cause),
    since: date('since', since),
    reason: text('reason', reason),
    ...(ticket !== undefined && { ticket: text('ticket', ticket) }),
    ...(expires !== undefined && { expires: date('expires', expires) }),
  };
}

/** Whether the calendar has it: 2026-02-30 reads as a day in March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function refuseUnknown(rest: Members, known: readonly string[], file: string, place: string): void {
  const [unknown] = Object.keys(rest);
  if (unknown === undefined) return;
  throw new BaselineIsWrong(
    file,
    `${place} has the unknown member "${unknown}".${closestOf(unknown, known)}`.replace(/\.$/, ''),
  );
}
