import type { Level, Source, Tier } from './types.js';

const ofTier: Record<Tier, Level> = {
  model: 'MUST',
  api: 'MUST',
  protocol: 'MUST',
  guide: 'SHOULD',
  client: 'SHOULD',
  recorded: 'MAY',
  inferred: 'MAY',
};

/** The level that a source gives a rule, unless a reason is given for another (`why`). */
export function usualLevel({ tier, inferred }: Source): Level {
  const level = ofTier[tier];
  return inferred?.kind === 'judgement' && level === 'MUST' ? 'SHOULD' : level;
}
