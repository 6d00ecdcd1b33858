import type { JSX } from 'preact';
import type { Level } from '../../../spec/types.js';

/** A level as a small label. */
export function LevelBadge({ level }: { readonly level: Level }): JSX.Element {
  return <span class={`level ${level.toLowerCase()}`}>{level}</span>;
}
