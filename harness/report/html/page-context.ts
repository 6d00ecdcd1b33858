import type { Cause } from '../../findings/cause.js';
import type { Report, RequirementResult } from '../../engine/events.js';
import type { PageCoverage } from './coverage.js';

/** All that the page is made from. */
export interface PageInput {
  readonly report: Report;
  readonly coverage: readonly PageCoverage[];
  /** The addresses of our own catalogue: no other becomes a link. */
  readonly links: ReadonlySet<string>;
}

/** The rules of a cause, its example first. */
export function rulesOf(cause: Cause, requirements: readonly RequirementResult[]): RequirementResult[] {
  return requirements
    .filter(({ id }) => cause.rules.includes(id))
    .toSorted(
      (one, other) => Number(other.id === cause.example.rule) - Number(one.id === cause.example.rule),
    );
}
