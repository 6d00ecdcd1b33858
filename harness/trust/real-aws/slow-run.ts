import type { Catalogue } from '../../../properties/catalogue.js';
import type { Operation } from '../../../spec/types.js';
import { awsMinutes } from '../../../spec/aws-times.js';
import type { Report } from '../../engine/events.js';
import type { RunInput } from '../../engine/run-input.js';
import { run } from '../../engine/run.js';
import { EventTime } from '../../event-time.js';
import type { Middleware } from '../../reference/answer.js';
import type { Durations } from '../../reference/policy.js';
import { inProcessTarget } from '../in-process.js';
import { awsTimes } from '../../target/url.js';
import { readWithSdk } from '../../wire/sdk.js';

const minuteMs = 60_000;

/** The times of real AWS for the embedded MemoryDB. */
const durations: Durations = {
  clusterCreating: awsMinutes.clusterCreating * minuteMs,
  snapshotCreating: awsMinutes.snapshotCreating * minuteMs,
  snapshotDeleting: awsMinutes.snapshotDeleting * minuteMs,
  clusterUpdating: awsMinutes.clusterUpdating * minuteMs,
  clusterDeleting: awsMinutes.clusterDeleting * minuteMs,
};

/** Tells of every operation that the target carries out. */
function telling(onAccepted: (operation: Operation) => void): Middleware {
  return (call, next) => {
    const answer = next();
    if (answer.kind === 'ok') onAccepted(call.operation);
    return answer;
  };
}

/**
 * A run against the embedded MemoryDB as slow as real AWS and with AWS's quotas, in this process: none of its hours are
 * waited for.
 *
 * @param onAccepted told of each operation that the target carried out
 */
export async function slowRun(
  catalogue: Catalogue,
  input: Pick<RunInput, 'options'> & Partial<RunInput>,
  onAccepted: (operation: Operation) => void = () => {},
): Promise<Report> {
  const time = new EventTime(Date.UTC(2026, 0, 1));
  return run({
    target: { ...inProcessTarget({ durations, middleware: [telling(onAccepted)] }, time), ...awsTimes },
    catalogue,
    reporters: [],
    tool: { name: 'memorydb-conformance', version: '0' },
    time,
    startedAt: new Date(time.now()),
    runId: input.options.seed,
    readWithSdk,
    signal: new AbortController().signal,
    ...input,
  });
}
