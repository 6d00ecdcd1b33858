import type { Leftover } from '../engine/events.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { ReadWithSdk } from '../wire/sdk-view.js';
import type { Replayed } from './replayed.js';

/** A repetition, and what it left on the target. */
export interface Replay {
  readonly replayed: Replayed;
  readonly requests: number;
  readonly leftovers: readonly Leftover[];
}

/** What a repetition works with. */
export interface ReplaySettings {
  readonly target: Target;
  /** What the names of the recorded run begin with. */
  readonly recordedPrefix: string;
  /** The address of the target of the recorded run. */
  readonly recordedEndpoint: string;
  /** Draws what makes the names of a repetition its own, from 0 to 36⁴ - 1. */
  readonly newRunId: () => number;
  readonly time: Time;
  readonly readWithSdk: ReadWithSdk;
  readonly signal: AbortSignal;
  /** Ends the clean-up too. */
  readonly hurry: AbortSignal;
}
