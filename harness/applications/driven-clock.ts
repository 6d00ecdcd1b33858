import { UsageError } from '../usage-error.js';

/** Time as the embedded MemoryDB of a test sees it. */
export interface DrivenClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Lets so many milliseconds pass at once.
   * @throws ClockIsNotDriven
   */
  readonly advance: (ms: number) => void;
}

/** A test moves a clock that goes by itself. */
export class ClockIsNotDriven extends UsageError {
  constructor() {
    super("This clock goes by itself. Start the reference with clock: 'driven' to move it.");
    this.name = 'ClockIsNotDriven';
  }
}

/** A clock that stands still from now on until it is moved, or the system's own. */
export function drivenClock(kind: 'system' | 'driven'): DrivenClock {
  if (kind === 'system')
    return {
      now: Date.now,
      advance: () => {
        throw new ClockIsNotDriven();
      },
    };
  let now = Date.now();
  return { now: () => now, advance: (ms) => void (now += ms) };
}
