import picocolors from 'picocolors';
import type { Level } from '../../spec/types.js';

/** Colours by what they mean; each leaves its text as it is where colour is off. */
export interface Colours {
  readonly good: Paint;
  readonly bad: Paint;
  readonly doubtful: Paint;
  readonly strong: Paint;
  readonly quiet: Paint;
}

export type Paint = (text: string) => string;

/** The palette of a destination. Paint after wrapping: colours have no width. */
export function coloursFor(on: boolean): Colours {
  const { green, red, yellow, bold, dim } = picocolors.createColors(on);
  return { good: green, bad: red, doubtful: yellow, strong: bold, quiet: dim };
}

/** What a broken rule of this level is painted with. */
export function paintOf(level: Level, colours: Colours): Paint {
  return level === 'MUST' ? colours.bad : level === 'SHOULD' ? colours.doubtful : colours.quiet;
}
