import type { RequirementResult } from '../engine/events.js';
import { told } from '../findings/told.js';
import { sanitise } from '../report/sanitise.js';

/**
 * The error of a broken rule, for a test runner: what is wrong, the sentence that says so, and how to see it again. Its
 * stack is the rule's source: the lines that a stack would have are this package's, and say nothing of the target.
 */
export function ruleBroken({ id, level, title, source, findings = [] }: RequirementResult): Error {
  const lines = [
    `${level} ${id}: ${title}`,
    ...findings.flatMap((finding) => {
      const { expected, actual } = told(finding);
      return [
        sanitise(finding.message),
        `expected ${sanitise(expected)}`,
        `actual   ${sanitise(actual)}`,
        `seen     in ${finding.seen.broken} of ${finding.seen.of} cases, input ${sanitise(JSON.stringify(finding.input))}`,
        `repeat   memorydb-conformance run --seed ${finding.seed} --only ${id}, against the same target`,
      ];
    }),
    `${source.title}: "${source.quote}"`,
    source.url,
  ];
  const error = new Error(lines.join('\n'));
  error.name = 'RuleBroken';
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
