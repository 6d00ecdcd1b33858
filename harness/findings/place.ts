import { failingPlace } from './check-body.js';
import { check } from './check.js';
import type { Expected } from './expected.js';
import { acceptedBody, isSuch, itemsAt, type Seen } from './seen.js';

/**
 * Pointer to the place in the answer of a step that an expectation speaks of: the one that fails, where any does. Undefined
 * for an expectation of the answer as a whole, and where the answer has no body to point into.
 */
export function placeOf(expected: Expected, step: number, steps: readonly Seen[]): string | undefined {
  const body = acceptedBody(steps[step]);
  if (body === undefined) return undefined;
  switch (expected.kind) {
    case 'any-of':
    case 'all-of': {
      const failing = expected.of.filter((each) => !check(each, step, steps));
      return [...failing, ...expected.of]
        .map((each) => placeOf(each, step, steps))
        .find((each) => each !== undefined);
    }
    case 'answered':
    case 'no-server-error':
    case 'accepted':
    case 'refused':
    case 'status':
    case 'header':
    case 'media-type':
    case 'json-object':
    case 'error':
    case 'one-accepted':
    case 'sdk-exception':
      return undefined;
    case 'sdk-output':
    case 'same-as':
    case 'includes':
    case 'unique':
      return expected.pointer;
    case 'only':
    case 'excludes': {
      const isWrong = expected.kind === 'excludes';
      const wrong = itemsAt(body, expected.pointer).findIndex(
        (item) => isSuch(item, expected.where, expected.ignoringCase) === isWrong,
      );
      return wrong < 0 ? expected.pointer : `${expected.pointer}/${wrong}`;
    }
    default:
      return failingPlace(expected, body) ?? expected.pointer;
  }
}
