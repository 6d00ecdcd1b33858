import { loadVariants } from '../../../fixtures/variants/load.js';
import { serve } from '../workers.js';
import { judgeVariant, type VariantResult, type VariantTrial } from './judge-variant.js';

/** The part of `npm run variants` that runs in workers. */
serve<VariantTrial, VariantResult>(async (trial) => {
  const variant = (await loadVariants())[trial.position];
  if (variant === undefined) throw new RangeError(`There is no variant at position ${trial.position}.`);
  return judgeVariant(variant, trial);
});
