import type { Requirement } from '../../properties/requirement.js';
import { matchesGlob } from '../glob.js';
import { UsageError } from '../usage-error.js';
import { closestOf } from '../closest.js';

/** `--only` or `--skip` names nothing that exists: the run would judge less, or more, than was meant. */
export class NoRequirementMatches extends UsageError {
  constructor(option: '--only' | '--skip', pattern: string, ids: readonly string[]) {
    super(`${option} ${pattern} matches no requirement.${closestOf(pattern, ids)}`);
    this.name = 'NoRequirementMatches';
  }
}

/** `--skip` takes away all that `--only` chose. */
export class NothingIsLeft extends UsageError {
  constructor() {
    super('--only and --skip together leave no requirement to judge. Skip less, or choose more.');
    this.name = 'NothingIsLeft';
  }
}

/**
 * The requirements to judge. A pattern is an id, or an id with `*` for any characters.
 * @throws NoRequirementMatches, NothingIsLeft
 */
export function select(
  requirements: readonly Requirement[],
  only: readonly string[],
  skip: readonly string[],
): Requirement[] {
  const wanted = only.map((pattern) => matcher('--only', pattern, requirements));
  const unwanted = skip.map((pattern) => matcher('--skip', pattern, requirements));
  const left = requirements.filter(
    ({ id }) =>
      (wanted.length === 0 || wanted.some((matches) => matches(id))) &&
      !unwanted.some((matches) => matches(id)),
  );
  if (left.length === 0) throw new NothingIsLeft();
  return left;
}

function matcher(option: '--only' | '--skip', pattern: string, requirements: readonly Requirement[]) {
  const matches = (id: string): boolean => matchesGlob(pattern, id);
  const ids = requirements.map(({ id }) => id);
  if (!ids.some(matches)) throw new NoRequirementMatches(option, pattern, ids);
  return matches;
}
