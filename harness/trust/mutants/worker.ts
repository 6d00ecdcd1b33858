import { loadMutants } from '../../../fixtures/mutants/load.js';
import { serve } from '../workers.js';
import { kill, type Kill, type MutantTrial } from './kill.js';

/** The part of `npm run mutants` that runs in workers. */
serve<MutantTrial, Kill>(async (trial) => {
  const mutant = (await loadMutants())[trial.position];
  if (mutant === undefined) throw new RangeError(`There is no mutant at position ${trial.position}.`);
  return kill(mutant, trial);
});
