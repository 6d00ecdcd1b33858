import { setTimeout as pause } from 'node:timers/promises';
import type { Time } from './time.js';

/** The machine's own time. */
export const systemTime: Time = {
  now: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, signal === undefined ? {} : { signal }),
};
