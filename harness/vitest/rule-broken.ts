import type { RequirementResult } from '../engine/events.js';
import { sanitise } from '../report/sanitise.js';

/**
 * The error of a broken rule, for a test runner: what is wrong, the sentence that says so, and how to see it again. Its
 * stack is the rule's source: the lines that a stack would have are this package's, and say nothing of the target.
 */
export function ruleBroken({ id, level, title, source, finding }: RequirementResult): Error {
  const lines = [
    `${level} ${id}: ${title}`,
    ...(finding === undefined
      ? []
      : [
          sanitise(finding.message),
          `expected ${sanitise(finding.expected)}`,
          `actual   ${sanitise(finding.actual)}`,
          `seen     ${finding.seenTimes} times, input ${sanitise(JSON.stringify(finding.input))}`,
          `repeat   ${sanitise(finding.curl, longestCurl)}`,
          `or       memorydb-conformance ${sanitise(finding.replay)}`,
        ]),
    `${source.title}: "${source.quote}"`,
    source.url,
  ];
  const error = new Error(lines.join('\n'));
  error.name = 'RuleBroken';
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

const longestCurl = 4_000;
