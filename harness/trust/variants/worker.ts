import { loadVariants } from '../../../fixtures/variants/load.js';
import type { Variant } from '../../../fixtures/variants/variant.js';
import { serve } from '../workers.js';
import { combined, judgeOnOwnClock } from './judge-combined.js';
import { judgeVariant, type VariantResult, type VariantTrial } from './judge-variant.js';

/** The part of `npm run variants` that runs in workers. */
serve<VariantTrial, VariantResult>(async (trial) => {
  const all = await loadVariants();
  const variants = trial.positions.map((position) => variantAt(all, position));
  const [only] = variants;
  if (trial.lagMs === undefined && only !== undefined) return judgeVariant(only, trial);
  return judgeVariant(combined(variants, trial.lagMs ?? 0), trial, judgeOnOwnClock);
});

function variantAt(variants: readonly Variant[], position: number): Variant {
  const variant = variants[position];
  if (variant === undefined) throw new RangeError(`There is no variant at position ${position}.`);
  return variant;
}
