import { setTimeout as pause } from 'node:timers/promises';
import type { Time } from './engine/meter.js';

/** The machine's own time. A sleep that is aborted rejects. */
export const systemTime: Time = {
  now: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, signal === undefined ? {} : { signal }),
};
