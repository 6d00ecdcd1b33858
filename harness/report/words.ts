import type { Tier } from '../../spec/types.js';

const tiers: Readonly<Record<Tier, string>> = {
  model: 'API model',
  api: 'API reference',
  protocol: 'protocol',
  guide: 'developer guide',
  recorded: 'recorded answer of AWS',
  client: 'official client',
  inferred: 'inference',
};

/** The kind of document a rule rests on, in words. */
export function tierInWords(tier: Tier): string {
  return tiers[tier];
}

/** A count with its noun: `1 case`, `2 cases`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** A duration in the largest unit that fits: `840 ms`, `4.2 s`, `3 min 05 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
