import type { Finding } from '../findings/finding.js';
import { isConcurrent } from '../findings/playback.js';

/** What chance is left that a case counts as fixed though it would fail once more. */
const doubt = 0.01;

/** A target may choose values at random: one good answer says little. */
const usualTries = 3;
const maxTries = 60;

/**
 * How often the case of a finding has to be answered as expected before it counts as fixed. More often where the finding
 * is one of chance: by the share of the cases that showed it.
 */
export function triesOf(finding: Finding): number {
  const { broken, of } = finding.seen;
  if (finding.reproduced && !isConcurrent(finding)) return usualTries;
  const share = Math.min(1, Math.max(1, broken) / Math.max(1, of));
  const needed = share === 1 ? usualTries : Math.ceil(Math.log(doubt) / Math.log(1 - share));
  return Math.min(maxTries, Math.max(usualTries, needed));
}
