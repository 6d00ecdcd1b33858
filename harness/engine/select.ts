import type { Requirement } from '../../properties/requirement.js';
import { matchesGlob } from '../glob.js';

/** `--only` or `--skip` names nothing that exists: the run would judge less, or more, than was meant. */
export class PatternMatchesNothing extends Error {
  constructor(
    readonly option: '--only' | '--skip',
    readonly pattern: string,
  ) {
    super(`${option} ${pattern} matches no requirement. "memorydb-conformance requirements" lists them all.`);
    this.name = 'PatternMatchesNothing';
  }
}

/**
 * The requirements to judge. A pattern is an id, or an id with `*` for any characters.
 * @throws PatternMatchesNothing
 */
export function select(
  requirements: readonly Requirement[],
  only: readonly string[],
  skip: readonly string[],
): Requirement[] {
  const wanted = only.map((pattern) => matcher('--only', pattern, requirements));
  const unwanted = skip.map((pattern) => matcher('--skip', pattern, requirements));
  return requirements.filter(
    ({ id }) =>
      (wanted.length === 0 || wanted.some((matches) => matches(id))) &&
      !unwanted.some((matches) => matches(id)),
  );
}

function matcher(option: '--only' | '--skip', pattern: string, requirements: readonly Requirement[]) {
  const matches = (id: string): boolean => matchesGlob(pattern, id);
  if (!requirements.some(({ id }) => matches(id))) throw new PatternMatchesNothing(option, pattern);
  return matches;
}
