import { isMap, isSeq, type Document, type YAMLSeq } from 'yaml';
import type { FindingRef } from '../findings/cause.js';
import { byRuleAndCause, keyOf } from './baseline.js';
import { baselineFormat, parseBaseline } from './read-baseline.js';

/** What an update does to a baseline. */
export interface BaselineChange {
  /** Findings to write new entries for. */
  readonly add: readonly FindingRef[];
  /** Entries to drop. */
  readonly drop: readonly FindingRef[];
  /** The day of the new entries. */
  readonly today: string;
}

/** What a new entry says until somebody knows better. */
export const reasonOfNewEntry = 'not looked into yet';

const noBaseline = `# Findings that do not fail a run. See docs/verdicts.md.
format: ${baselineFormat}
findings: []
`;

/**
 * The text of a baseline with new entries, and without those dropped; sorted. What people wrote in the others stays:
 * words, quotes, comments. Pure.
 *
 * @param text of the file as it is; undefined where there is none yet
 * @param file for messages
 */
export function updatedBaseline(
  text: string | undefined,
  { add, drop, today }: BaselineChange,
  file: string,
): string {
  const document = parseBaseline(text ?? noBaseline, file);
  const findings = entriesIn(document);
  const dropped = new Set(drop.map(keyOf));
  const added = add.map(({ rule, cause }) =>
    document.createNode({ rule, cause, since: today, reason: reasonOfNewEntry }),
  );
  findings.items = [...findings.items, ...added]
    .filter((item) => !dropped.has(keyOf(refOf(item))))
    .toSorted((one, other) => byRuleAndCause(refOf(one), refOf(other)));
  const [first] = findings.items;
  if (isMap(first)) first.spaceBefore = false;
  findings.flow = findings.items.length === 0;
  return document.toString({ lineWidth: 0 });
}

/** The list of entries. A comment above the first of them is read as one of the list, but is about that entry. */
function entriesIn(document: Document): YAMLSeq {
  const findings = document.get('findings');
  if (!isSeq(findings)) throw new TypeError('The baseline was read before.');
  const [first] = findings.items;
  if (isMap(first) && typeof findings.commentBefore === 'string') {
    first.commentBefore = [findings.commentBefore, first.commentBefore].filter(Boolean).join('\n');
    findings.commentBefore = null;
  }
  return findings;
}

function refOf(item: unknown): FindingRef {
  if (!isMap(item)) throw new TypeError('The baseline was read before.');
  return { rule: String(item.get('rule')), cause: String(item.get('cause')) };
}
