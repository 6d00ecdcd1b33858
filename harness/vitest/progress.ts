import type { RunEvent } from '../engine/events.js';

/** Cases after which a line is written, as a part of all. */
const parts = 10;

/** Tells of a run in about ten lines: enough to see that it goes on. */
export function progress(write: (line: string) => void): (event: RunEvent) => void {
  let all = 0;
  let finished = 0;
  let told = 0;
  return (event) => {
    if (event.type === 'run-started') {
      all = event.cases;
      write(
        `${event.target.endpoint}: ${event.requirements} rules, ${all} cases, seed ${event.options.seed}`,
      );
    }
    if (event.type === 'shrinking') write(`broken, looking for the smallest request: ${event.id}`);
    if (event.type !== 'case-finished') return;
    finished++;
    const part = Math.floor((finished / all) * parts);
    if (part > told) write(`${finished} of ${all} cases`);
    told = part;
  };
}
