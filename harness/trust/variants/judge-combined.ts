import { constantly, lagging } from '../../../fixtures/vocabulary/lagging-reads.js';
import { together } from '../../../fixtures/vocabulary/together.js';
import type { Variant } from '../../../fixtures/variants/variant.js';
import { judgeInProcess } from '../judge-in-process.js';
import { defaultRunOptions } from '../../engine/run-options.js';
import { emulatorTimes } from '../../target/url.js';
import type { JudgeReference } from '../judge-reference.js';

/** Variants as one, whose reads lag by so many milliseconds besides. */
export function combined(variants: readonly Variant[], lagMs: number): Variant {
  const given = variants.find(({ cluster }) => cluster !== undefined);
  return {
    id: variants.map(({ id }) => id).join(' + '),
    why: variants.map(({ why }) => why).join('; '),
    strictly: variants.every(({ strictly }) => strictly),
    // Reads that lag stand innermost: what a variant changes in an answer it changes in a late one too.
    options: together(...variants.map(({ options }) => options), lagging(constantly(lagMs))),
    ...(given?.cluster !== undefined && { cluster: given.cluster }),
    runs: Math.min(...variants.map(({ runs = Infinity }) => runs)),
  };
}

/** Judges a reference in this process as if it were at a URL: on a clock of its own, so that no lag is waited for. */
export const judgeOnOwnClock: JudgeReference = async ({
  reference,
  runs = defaultRunOptions.runs,
  seed,
  strict,
  cluster,
}) => judgeInProcess(reference, { seed, strict, cluster, runs, times: emulatorTimes });
