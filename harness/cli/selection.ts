import type { Requirement } from '../../properties/requirement.js';
import { PatternMatchesNothing, select } from '../engine/select.js';
import { closest } from './closest.js';
import { NoRequirementMatches, NothingIsLeft } from '../usage-error.js';

/**
 * The requirements that `--only` and `--skip` leave.
 * @throws NoRequirementMatches with the ids that come closest
 * @throws NothingIsLeft
 */
export function selection(
  requirements: readonly Requirement[],
  only: readonly string[],
  skip: readonly string[],
): readonly Requirement[] {
  const left = selectOrSuggest(requirements, only, skip);
  if (left.length === 0) throw new NothingIsLeft();
  return left;
}

function selectOrSuggest(
  requirements: readonly Requirement[],
  only: readonly string[],
  skip: readonly string[],
): readonly Requirement[] {
  try {
    return select(requirements, only, skip);
  } catch (error) {
    if (!(error instanceof PatternMatchesNothing)) throw error;
    const ids = requirements.map(({ id }) => id);
    throw new NoRequirementMatches(error.option, error.pattern, closest(error.pattern, ids));
  }
}
