import { effects } from '../../spec/effects.js';
import type { Expected } from './expected.js';
import type { Finding, FindingStep } from './finding.js';
import { expectedSource } from './expected-source.js';

/** One part of the repetition of a case. Indices are those of `finding.steps`. */
export type Act =
  /** One request. */
  | { readonly kind: 'send'; readonly step: number }
  /** A request that is sent until its answer is like the recorded one, or until the target had to show it. */
  | { readonly kind: 'wait'; readonly step: number }
  /** Requests that are under way at the same time. */
  | { readonly kind: 'at-once'; readonly steps: readonly number[] };

/**
 * What a repetition of a finding sends, in order: as much of the case as the step to blame needs. Pure. The last act holds
 * the step to blame, or a step that the expectation compares it with.
 */
export function playbackOf(finding: Finding): Act[] {
  const needed = neededSteps(finding);
  const rivals = rivalsOf(finding);
  const acts: Act[] = [];
  for (const step of needed) {
    if (rivals.includes(step)) {
      if (step === rivals[0]) acts.push({ kind: 'at-once', steps: rivals });
    } else acts.push({ kind: isWait(finding, step) ? 'wait' : 'send', step });
  }
  return acts;
}

/** Whether several requests of the case have to be under way at the same time. */
export function isConcurrent(finding: Finding): boolean {
  return rivalsOf(finding).length > 0;
}

/** Indices of the steps that an expectation compares with the step to blame. */
export function comparedSteps(expected: Expected): number[] {
  switch (expected.kind) {
    case 'any-of':
    case 'all-of':
      return expected.of.flatMap(comparedSteps);
    case 'one-accepted':
      return [...expected.steps];
    case 'same-as':
      return [expected.step];
    case 'includes':
    case 'excludes':
    case 'only':
    case 'unique':
      return [...(expected.pages ?? [])];
    default:
      return [];
  }
}

/** The steps of a case that the step to blame needs: all that change something, and the reads that it rests on. */
function neededSteps(finding: Finding): number[] {
  const { steps, blamed, expected, captures } = finding;
  const judged = new Set([blamed, ...comparedSteps(expected)]);
  const last = Math.max(...judged);
  const sources = new Set(captures.filter(({ to }) => to.step <= last).map(({ from }) => from.step));
  const compared = expectedSource(finding)?.step;
  const isNeeded = (index: number): boolean => {
    const step = steps[index];
    if (step === undefined) return false;
    if (judged.has(index) || sources.has(index) || index === compared) return true;
    if (step.noise !== undefined) return false;
    const isSentAgain = isSame(step, steps[index + 1]);
    if (!isRead(step)) return !(isSentAgain && step.outcome.kind !== 'accepted');
    if (isSentAgain) return false;
    const before = steps[firstOfRound(steps, index) - 1];
    return (
      step.role === 'setup' || isSame(step, steps[index - 1]) || (before !== undefined && !isRead(before))
    );
  };
  return [...steps.keys()].slice(0, last + 1).filter(isNeeded);
}

/**
 * True for a request that the case sent several times in a row until its answer was right, and for a read that shows in
 * which state something is: what follows may depend on it.
 */
function isWait({ steps, blamed }: Finding, index: number): boolean {
  const step = steps[index];
  if (step === undefined) return false;
  const before = steps[index - 1];
  const isRepeated = isSame(step, before) && (isRead(step) || before?.outcome.kind !== 'accepted');
  return isRepeated || (isRead(step) && index !== blamed);
}

/** The requests of a rule about concurrency that rival: they were under way at the same time. */
function rivalsOf({ rule, steps, expected }: Finding): number[] {
  if (!/(^|\.)concurrency\./.test(rule)) return [];
  if (expected.kind === 'one-accepted') return [...expected.steps];
  const isRival = (step: FindingStep): boolean => step.role === 'subject' && !isRead(step);
  const rivals: number[] = [];
  for (const [index, step] of steps.entries()) {
    // One that is sent again because it was refused is no rival of itself.
    const isNew = isRival(step) && !rivals.some((rival) => isSame(step, steps[rival]));
    if (isNew) rivals.push(index);
    else if (rivals.length > 0) break;
  }
  return rivals;
}

function isRead({ operation }: FindingStep): boolean {
  return operation !== undefined && effects[operation].access === 'read';
}

function firstOfRound(steps: readonly FindingStep[], index: number): number {
  let first = index;
  while (first > 0 && isSame(steps[first], steps[first - 1])) first--;
  return first;
}

/** Whether two steps are one request, sent twice. */
export function isSame(one: FindingStep | undefined, other: FindingStep | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one.request, other.request];
  return (
    one.operation === other.operation &&
    a.method === b.method &&
    a.path === b.path &&
    Buffer.from(a.body).equals(b.body)
  );
}

/** Indices of the steps that a repetition sends, in their order. */
export function playedSteps(finding: Finding): number[] {
  return playbackOf(finding).flatMap((act) => (act.kind === 'at-once' ? act.steps : [act.step]));
}

/** The number by which a person is told of a step: its place among those that a repetition sends. */
export function numberingOf(finding: Finding): (index: number) => number {
  const played = playedSteps(finding);
  return (index) => played.findIndex((step) => step >= index) + 1;
}

/** How many requests in a row, up to a step, were the request of that step. */
export function timesSent(steps: readonly FindingStep[], index: number): number {
  return index - firstOfRound(steps, index) + 1;
}
