import { givenCluster } from '../oracle/model-state.js';
import type { Target } from '../target/target.js';
import type { Time } from '../time.js';
import type { ReadWithSdk } from '../wire/sdk-view.js';
import type { Caller } from './caller.js';
import type { Capabilities } from './capabilities.js';
import { Claims } from './claims.js';
import { Leases } from './leases.js';
import type { WaitSettings } from './eventually.js';
import { WaitAllowance } from './wait-allowance.js';
import type { RunInput } from './run-input.js';

/** What the cases of a run share. */
export interface RunServices {
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly leases: Leases;
  readonly claims: Claims;
  readonly time: Time;
  readonly limitsMs: WaitSettings['limitsMs'];
  readonly allowance: WaitAllowance;
  /** Ends every wait. */
  readonly signal: AbortSignal;
  /** What everything the run creates is called by. */
  readonly prefix: string;
  readonly readWithSdk: ReadWithSdk;
}

type ServicesInput = Pick<RunInput, 'target' | 'options' | 'time' | 'signal' | 'readWithSdk'>;

/** The services of a new run. */
export function servicesFor(
  { target, options, time, signal, readWithSdk }: ServicesInput,
  caller: Caller,
  capabilities: Capabilities,
  prefix: string,
): RunServices {
  return {
    caller,
    capabilities,
    leases: leasesFor(target, options.concurrency),
    claims: new Claims(),
    time,
    limitsMs: limitsOf(target),
    allowance: new WaitAllowance(),
    signal,
    prefix,
    readWithSdk,
  };
}

/** What waiting for a target works with, outside of the cases of a run. */
export function waitSettings(
  target: Pick<Target, 'consistencyWindowMs' | 'settleTimeoutMs'>,
  time: Time,
  what: string,
  signal: AbortSignal,
): WaitSettings {
  return { time, limitsMs: limitsOf(target), allowance: new WaitAllowance().in(what), signal };
}

function limitsOf({
  consistencyWindowMs: fact,
  settleTimeoutMs: state,
}: Pick<Target, 'consistencyWindowMs' | 'settleTimeoutMs'>): WaitSettings['limitsMs'] {
  return { fact, state };
}

function leasesFor(target: Target, concurrency: number): Leases {
  const name = target.info.cluster;
  if (name === undefined) return new Leases(concurrency);
  return new Leases(1, {
    name,
    known: givenCluster,
    undeleted: new Set(),
    retired: false,
  });
}
