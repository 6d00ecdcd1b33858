import { generator } from '../../../fixtures/vocabulary/lagging-reads.js';
import type { Variant } from '../../../fixtures/variants/variant.js';

/** Variants that are judged together as one target, and how late its reads are. */
export interface Setup {
  readonly id: string;
  /** The variants' positions in the list of all. */
  readonly positions: readonly number[];
  /** Milliseconds; undefined where reads do not lag beyond what the variants do, and the target is judged over sockets. */
  readonly lagMs: number | undefined;
}

/** What is judged instead of each variant by itself. */
export interface Combining {
  /** How late reads are, in milliseconds. */
  readonly lagsMs: readonly number[];
  /** How many triples of variants are drawn, each with one of the lags; where there are none, each variant gets all lags. */
  readonly triples: number;
}

interface Candidate extends Pick<Variant, 'id' | 'isAlone'> {
  readonly position: number;
}

/** Each variant by itself, over sockets. */
export function plainSetups(candidates: readonly Candidate[]): Setup[] {
  return candidates.map(({ id, position }) => ({ id, positions: [position], lagMs: undefined }));
}

/**
 * Each variant with reads that lag by each of the times; or triples of variants, drawn by a seed that never changes.
 * Variants that are judged only by themselves are left out.
 */
export function combinedSetups(candidates: readonly Candidate[], { lagsMs, triples }: Combining): Setup[] {
  const combinable = candidates.filter(({ isAlone = false }) => !isAlone);
  if (triples === 0) return combinable.flatMap((one) => lagsMs.map((lagMs) => setupOf([one], lagMs)));
  const draw = generator(1);
  return Array.from({ length: triples }, () => {
    const lagMs = lagsMs[Math.floor(draw() * lagsMs.length)] ?? 0;
    return setupOf(threeOf(combinable, draw), lagMs);
  });
}

/** Three different ones, in the order of the list. */
function threeOf(candidates: readonly Candidate[], draw: () => number): Candidate[] {
  const left = [...candidates];
  const chosen = [1, 2, 3].flatMap(() => left.splice(Math.floor(draw() * left.length), 1));
  return chosen.toSorted((one, other) => one.position - other.position);
}

function setupOf(candidates: readonly Candidate[], lagMs: number): Setup {
  const ids = candidates.map(({ id }) => id).join(' + ');
  return {
    id: `${ids} (reads ${lagMs / 1_000} s late)`,
    positions: candidates.map(({ position }) => position),
    lagMs,
  };
}
