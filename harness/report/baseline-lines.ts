import type { ComparedRun, Report } from '../engine/events.js';
import { sanitise } from './sanitise.js';
import { count } from './words.js';
import { labelled, wrap } from './wrap.js';

/**
 * The verdict in capitals. Where a baseline lets known findings pass, the target is no better for it: the words say so
 * beside the verdict on the target, and never call it conformant.
 */
export function verdictTitle({ verdict, baseline }: Pick<Report, 'verdict' | 'baseline'>): string {
  const title = verdict.toUpperCase();
  if (verdict !== 'nonconformant' || baseline === undefined) return title;
  const { known, new: fresh, expired, updated } = baseline;
  const inBaseline = `${known.length} in the baseline`;
  if (baseline.verdict !== 'nonconformant')
    return updated && fresh.length > 0
      ? `${title}, all known: ${inBaseline}, ${fresh.length} written to it now`
      : `${title}, all known: ${inBaseline}`;
  const why = [
    ...(fresh.length === 0 || updated ? [] : [`${fresh.length} new`]),
    ...(expired.length === 0 ? [] : [`${expired.length} expired`]),
  ];
  return `${title}, ${why.length === 0 ? 'not all known' : why.join(', ')}: ${inBaseline}`;
}

/** Entries that a paragraph names before it only counts them; the json reporter has them all. */
const maxNamed = 8;

/** How the findings compare with the baseline, and what that does to the exit code; nothing where there is none. */
export function baselineLines(
  { verdict, baseline }: Pick<Report, 'verdict' | 'baseline'>,
  columns: number,
): string[] {
  if (baseline === undefined) return [];
  const { file, known, new: fresh, expired, fixed, unseen, strict, updated } = baseline;
  const effect = strict && !updated ? ', which --baseline-strict counts' : '';
  return [
    ...wrap(`baseline ${sanitise(file)}: ${known.length} known, ${fresh.length} new`, columns),
    ...named(updated ? 'written to it now' : 'new', fresh.map(nameOf), columns),
    ...named(
      'expired, counts again',
      expired.map((each) => `${nameOf(each)} since ${each.expires}`),
      columns,
    ),
    ...named(
      updated ? 'passes now, dropped' : `passes now${effect}: drop it with --update-baseline`,
      fixed.map(nameOf),
      columns,
    ),
    ...(unseen.length === 0
      ? []
      : wrap(
          `${count(unseen.length, 'entry', 'entries')} of it not seen in this run: not exercised, or broken in another way. That does not mean fixed.`,
          columns,
        )),
    ...wrap(exitWords(verdict, baseline), columns),
  ];
}

function exitWords(verdict: Report['verdict'], baseline: ComparedRun): string {
  if (isFailedByFixed(baseline))
    return 'Exit code 1 because of --baseline-strict: the baseline has entries that pass now.';
  if (verdict !== 'nonconformant' || baseline.verdict === 'nonconformant') return '';
  if (baseline.verdict === 'conformant')
    return 'Exit code 0 only because of the baseline: rules are broken, and without it the run fails.';
  return `All that is broken is known; the rest is ${baseline.verdict}: ${sanitise(baseline.reason ?? '')}`;
}

/** Whether entries that pass now fail the run. */
export function isFailedByFixed({ strict, updated, fixed }: ComparedRun): boolean {
  return strict && !updated && fixed.length > 0;
}

function nameOf({ rule, cause }: { readonly rule: string; readonly cause: string }): string {
  return `${rule} (${cause})`;
}

function named(label: string, names: readonly string[], columns: number): string[] {
  if (names.length === 0) return [];
  const more = names.length > maxNamed ? [`${names.length - maxNamed} more`] : [];
  return labelled(
    '-',
    2,
    `${label}: ${sanitise([...names.slice(0, maxNamed), ...more].join('; '), 4_000)}`,
    columns,
  );
}
