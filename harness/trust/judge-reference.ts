import type { Report, RunEvent } from '../engine/events.js';
import { defaultRunOptions } from '../engine/run-options.js';
import { judge } from '../judge.js';
import type { ReferenceOptions } from '../reference/reference.js';
import { makeGivenCluster } from '../reference/given-cluster.js';
import { startReference } from '../reference/reference.js';
import { embeddedTimes } from '../reference/embedded-times.js';
import { urlTarget } from '../target/url.js';

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

/** Judges one reference. */
export type JudgeReference = (trial: Trial) => Promise<Report>;

/** One run of the suite at its default budget against the reference, changed as the trial says, over real sockets. */
export async function judgeReference(trial: Trial): Promise<Report> {
  const { reference: options, cluster, seed, ...rest } = trial;
  const reference = await startReference(options);
  if (cluster !== undefined) makeGivenCluster(reference.plane, cluster);
  const target = urlTarget({
    endpoint: reference.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestTimeout: defaultRunOptions.requestTimeout,
    ...(cluster !== undefined && { cluster }),
  });
  try {
    return await judge({
      // The reference is as fast as the embedded target, however wrong it is otherwise.
      target: { ...target, ...embeddedTimes },
      seed,
      runId: seed % 36 ** 4,
      ...rest,
    });
  } finally {
    await target.close();
    await reference.close();
  }
}
