import { loadRealAnswers } from '../../fixtures/real-answers/load.js';
import type { Requirement } from '../../properties/requirement.js';
import { confirmations } from './confirmations.js';
import { exercisedBy } from './exercised.js';

/** What speaks for a rule beside its sources. */
export interface Evidence {
  /** Titles of the recordings of the real service that keep it. */
  readonly confirmedBy: readonly string[];
  /** Names of the scenarios that exercise it on the embedded MemoryDB; undefined where that was not measured yet. */
  readonly exercisedBy: readonly string[] | undefined;
}

/** Gathers what speaks for a rule. */
export function evidenceOf(requirement: Requirement): Evidence {
  const confirmed = confirmations([requirement], loadRealAnswers());
  return {
    confirmedBy: confirmed.get(requirement.id) ?? [],
    exercisedBy: exercisedBy(requirement.id),
  };
}
