import type { Level } from '../../spec/types.js';
import type { FindingRef } from '../findings/cause.js';
import type { Status } from '../findings/status.js';
import { byRuleAndCause, keyOf, type Baseline, type BaselineEntry } from './baseline.js';

/** As much of a rule's result as a baseline is compared with. */
export interface ComparedRule {
  readonly id: string;
  readonly level: Level;
  readonly status: Status;
  readonly findings?: readonly FindingRef[];
}

/** An entry that ran out. */
export interface ExpiredEntry extends FindingRef {
  readonly expires: string;
}

/** The findings of a run beside those that were known before. Each list is sorted by rule and cause. */
export interface BaselineComparison {
  readonly file: string;
  /** Whether an entry whose rule passes now fails the run. */
  readonly strict: boolean;
  /** Whether the run writes its findings into the file. */
  readonly updated: boolean;
  /** Findings with an entry that has not expired. */
  readonly known: readonly FindingRef[];
  /** Findings without an entry, of rules that can fail this run. */
  readonly new: readonly FindingRef[];
  /** Findings whose entry has expired: they count again. */
  readonly expired: readonly ExpiredEntry[];
  /** Entries whose rule passes now. */
  readonly fixed: readonly FindingRef[];
  /** Entries that this run says nothing of: their rule was not exercised, or broke in another way only. */
  readonly unseen: readonly FindingRef[];
}

/**
 * Compares the results of a run with a baseline. Pure.
 *
 * @param strict whether broken SHOULD rules fail the run
 */
export function compareWithBaseline(
  rules: readonly ComparedRule[],
  { file, entries, today, isStrict, isUpdated }: Baseline,
  strict: boolean,
): BaselineComparison {
  const found = new Map(
    rules.flatMap(({ findings = [] }) => findings).map((finding) => [keyOf(finding), finding]),
  );
  const passed = new Set(rules.filter(({ status }) => status === 'passed').map(({ id }) => id));
  const listed = new Set(entries.map(keyOf));
  const matched = entries.filter((entry) => found.has(keyOf(entry)));
  const others = entries.filter((entry) => !found.has(keyOf(entry)));
  return {
    file,
    strict: isStrict,
    updated: isUpdated,
    known: refs(matched.filter((entry) => !hasExpired(entry, today))),
    new: refs(
      rules
        .filter(({ level }) => level === 'MUST' || (strict && level === 'SHOULD'))
        .flatMap(({ findings = [] }) => findings)
        .filter((finding) => !listed.has(keyOf(finding))),
    ),
    expired: matched
      .flatMap(({ rule, cause, expires }) =>
        expires !== undefined && expires <= today ? [{ rule, cause, expires }] : [],
      )
      .toSorted(byRuleAndCause),
    fixed: refs(others.filter(({ rule }) => passed.has(rule))),
    unseen: refs(others.filter(({ rule }) => !passed.has(rule))),
  };
}

/** The results as they would be if what is known were no finding: what is left decides the exit code. Pure. */
export function withoutKnown<Rule extends ComparedRule>(
  rules: readonly Rule[],
  { known, new: fresh, updated }: BaselineComparison,
): Rule[] {
  const accepted = new Set([...known, ...(updated ? fresh : [])].map(keyOf));
  return rules.map((rule) => {
    const { findings = [] } = rule;
    const isKnown = findings.length > 0 && findings.every((finding) => accepted.has(keyOf(finding)));
    return rule.status === 'failed' && isKnown ? { ...rule, status: 'passed' } : rule;
  });
}

function hasExpired({ expires }: BaselineEntry, today: string): boolean {
  return expires !== undefined && expires <= today;
}

function refs(those: readonly FindingRef[]): FindingRef[] {
  return those.map(({ rule, cause }) => ({ rule, cause })).toSorted(byRuleAndCause);
}
