import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Reporter } from '../engine/events.js';
import { fileDestination } from '../report/file-destination.js';
import { json } from '../report/json.js';
import { whyNotWritten } from '../report/output-failed.js';
import type { Shell } from './shell.js';

/** Where each run leaves its report, in the working directory. */
export const latestReport = join('.memorydb-conformance', 'latest.json');

/**
 * A reporter that leaves the report of a run that came to its end where `show` and `replay` look for it. Where it can't,
 * it says so in one sentence on standard error: the run itself is none the worse.
 *
 * @param file for tests; `latestReport` unless given
 */
export function latestReporter({ stderr }: Pick<Shell, 'stderr'>, file: string = latestReport): Reporter {
  let finished: Parameters<Reporter['onEvent']>[0] | undefined;
  return {
    onEvent: (event) => {
      if (event.type === 'run-finished') finished = event;
    },
    end: async () => {
      if (finished === undefined) return;
      try {
        await mkdir(dirname(file), { recursive: true });
        const reporter = json(await fileDestination(file));
        reporter.onEvent(finished);
        await reporter.end?.();
      } catch (error) {
        stderr.write(`The report was not kept in ${file}: ${reasonOf(error)}\n`);
      }
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${whyNotWritten(error)}.` : String(error);
}
