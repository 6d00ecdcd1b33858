import { isAnswer } from './check-answer.js';
import { failingPlace } from './check-body.js';
import { isCase } from './check-case.js';
import type { Expected } from './expected.js';
import { acceptedBody, type Seen } from './seen.js';

/**
 * Whether the answer of a step is as expected. Pure.
 *
 * @param step index of the step to blame
 * @param steps the steps of the case, in order: an expectation may speak of others too
 */
export function check(expected: Expected, step: number, steps: readonly Seen[]): boolean {
  const seen = steps[step];
  if (seen === undefined) return false;
  switch (expected.kind) {
    case 'any-of':
      return expected.of.some((each) => check(each, step, steps));
    case 'all-of':
      return expected.of.every((each) => check(each, step, steps));
    case 'answered':
    case 'no-server-error':
    case 'accepted':
    case 'refused':
    case 'status':
    case 'header':
    case 'media-type':
    case 'json-object':
    case 'error':
    case 'sdk-output':
    case 'sdk-exception':
      return isAnswer(expected, seen);
    case 'includes':
    case 'excludes':
    case 'only':
    case 'unique':
    case 'same-as':
    case 'one-accepted':
      return isCase(expected, step, steps);
    default: {
      const body = acceptedBody(seen);
      return body !== undefined && failingPlace(expected, body) === undefined;
    }
  }
}
