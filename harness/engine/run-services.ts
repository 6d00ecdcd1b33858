import { absentCluster } from '../oracle/model-state.js';
import type { Target } from '../target/target.js';
import type { ReadWithSdk } from '../wire/sdk-view.js';
import type { Caller } from './caller.js';
import type { Capabilities } from './capabilities.js';
import { Claims } from './claims.js';
import { Leases } from './leases.js';
import { Patience } from './patience.js';
import type { RunInput } from './run-input.js';

/** How long an answer may lag behind (eventually consistent listings): at most, and as a part of the target's patience. */
const maxLagMs = 6_000;
const lagPart = 1 / 10;

/** What all waits for late answers may take together, as a multiple of one. */
const allLags = 3;

/** What the cases of a run share. */
export interface RunServices {
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly leases: Leases;
  readonly claims: Claims;
  /** For answers that may lag behind. */
  readonly patience: Patience;
  /** For states that take long on a real service. */
  readonly settling: Patience;
  /** What everything the run creates is called by. */
  readonly prefix: string;
  readonly readWithSdk: ReadWithSdk;
}

/** The services of a new run. */
export function servicesFor(
  { target, options, time, signal, readWithSdk }: RunInput,
  caller: Caller,
  capabilities: Capabilities,
  prefix: string,
): RunServices {
  const lagMs = Math.min(maxLagMs, target.patienceMs * lagPart);
  return {
    caller,
    capabilities,
    leases: leasesFor(target, options.concurrency),
    claims: new Claims(),
    patience: new Patience(time, lagMs, lagMs * allLags, signal),
    settling: new Patience(time, target.patienceMs, target.patienceMs * 3, signal),
    prefix,
    readWithSdk,
  };
}

function leasesFor(target: Target, concurrency: number): Leases {
  const name = target.info.cluster;
  if (name === undefined) return new Leases(concurrency);
  return new Leases(1, {
    name,
    known: { ...absentCluster, presence: 'present', available: 'in-doubt', snapshotsMade: undefined },
    undeleted: new Set(),
    retired: false,
  });
}
