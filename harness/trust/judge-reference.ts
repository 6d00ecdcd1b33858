import { loadCatalogue } from '../../properties/catalogue.js';
import { systemTime } from '../system-time.js';
import type { Report, RunEvent } from '../engine/events.js';
import { run } from '../engine/run.js';
import type { ReferenceOptions } from '../reference/reference.js';
import { startReference } from '../reference/reference.js';
import { patienceMs } from '../target/embedded.js';
import { urlTarget } from '../target/url.js';
import { readWithSdk } from '../wire/sdk.js';

/** How a reference is judged. */
export interface Trial {
  readonly reference: ReferenceOptions;
  readonly seed: number;
  readonly strict: boolean;
  readonly runs?: number;
  /** A cluster that is there before, to be used with `--cluster`. */
  readonly cluster?: string;
  /** Ends the run once these are broken. */
  readonly focus?: ReadonlySet<string>;
  /** Executions one finding may be shrunk by; the usual number unless given. */
  readonly maxShrinks?: number;
  readonly onEvent?: (event: RunEvent) => void;
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'us-east-1';
const requestTimeout = 10;

/** Judges one reference. */
export type JudgeReference = (trial: Trial) => Promise<Report>;

/** One run of the suite at its default budget against the reference, changed as the trial says, over real sockets. */
export async function judgeReference(trial: Trial): Promise<Report> {
  const { cluster, focus, maxShrinks, onEvent } = trial;
  const reference = await startReference(trial.reference);
  if (cluster !== undefined)
    reference.plane.call('CreateCluster', {
      ClusterName: cluster,
      NodeType: 'db.t4g.small',
      ACLName: 'open-access',
    });
  const target = urlTarget({
    endpoint: reference.endpoint,
    region,
    credentials,
    requestTimeout,
    ...(cluster !== undefined && { cluster }),
  });
  try {
    return await run({
      // The reference settles as fast as the embedded target, however wrong it is otherwise.
      target: { ...target, patienceMs },
      catalogue: await loadCatalogue(),
      options: {
        seed: trial.seed,
        runs: trial.runs ?? 100,
        concurrency: 8,
        strict: trial.strict,
        only: [],
        skip: [],
        maxRequests: undefined,
        maxTime: undefined,
        requestTimeout,
        rate: undefined,
      },
      reporters: onEvent === undefined ? [] : [{ onEvent }],
      tool: { name: 'memorydb-conformance', version: '0' },
      time: systemTime,
      startedAt: new Date(),
      runId: trial.seed % 36 ** 4,
      ...(focus !== undefined && { focus }),
      ...(maxShrinks !== undefined && { maxShrinks }),
      readWithSdk,
      signal: new AbortController().signal,
    });
  } finally {
    await target.close();
    await reference.close();
  }
}
