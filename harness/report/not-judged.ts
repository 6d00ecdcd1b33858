import type { RequirementResult } from '../engine/events.js';
import { sanitise } from './sanitise.js';
import { count } from './words.js';
import { indent, wrap } from './wrap.js';

/** Why rules were not judged, and which. */
export interface Reason {
  readonly reason: string;
  readonly rules: readonly RequirementResult[];
}

/** The reasons for which rules were not judged, that of the most rules first. */
export function reasonsOf(requirements: readonly RequirementResult[]): Reason[] {
  const gathered = new Map<string, RequirementResult[]>();
  for (const result of requirements) {
    if (result.status === 'passed' || result.status === 'failed') continue;
    const reason = result.reason ?? 'No reason is known.';
    gathered.set(reason, [...(gathered.get(reason) ?? []), result]);
  }
  return [...gathered]
    .map(([reason, rules]) => ({ reason, rules }))
    .toSorted((one, other) => other.rules.length - one.rules.length);
}

/** Every rule that was not judged, under its reason. */
export function notJudgedLines(requirements: readonly RequirementResult[], columns: number): string[] {
  const reasons = reasonsOf(requirements);
  if (reasons.length === 0) return ['Every rule was judged.'];
  return reasons.flatMap(({ reason, rules }, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(`${count(rules.length, 'rule')}: ${sanitise(reason)}`, columns),
    ...indent(
      rules.flatMap(({ level, id }) => wrap(`${level.padEnd(6)} ${id}`, columns - 2)),
      2,
    ),
  ]);
}
