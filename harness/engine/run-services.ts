import type { JsonObject } from '../../spec/json.js';
import { usualClusterShape } from '../../spec/operations/create-cluster/effects.js';
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
import { profiles } from './profiles.js';
import type { RunInput } from './run-input.js';
import type { RunOptions } from './run-options.js';

/** What the cases of a run share. */
export interface RunServices {
  readonly caller: Caller;
  readonly capabilities: Capabilities;
  readonly leases: Leases;
  readonly claims: Claims;
  readonly time: Time;
  readonly limitsMs: WaitSettings['limitsMs'];
  readonly allowance: WaitAllowance;
  /** What clusters are made from, beside their names. */
  readonly clusterShape: JsonObject;
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
    leases: leasesFor(target, options, caller),
    clusterShape: { ...usualClusterShape, ...shapeBesideUsual(options) },
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

/** The members that clusters of the run are made with beside the usual ones, or in their place. */
export function shapeBesideUsual({ profile, nodeType, subnetGroup, acl }: RunOptions): JsonObject {
  return {
    ...profiles[profile].clusterShape,
    ...(nodeType !== undefined && { NodeType: nodeType }),
    ...(subnetGroup !== undefined && { SubnetGroupName: subnetGroup }),
    ...(acl !== undefined && { ACLName: acl }),
  };
}

function leasesFor(target: Target, options: RunOptions, { creations }: Caller): Leases {
  const name = target.info.cluster;
  if (name === undefined)
    return new Leases(Math.min(options.concurrency, options.maxClusters ?? Infinity), undefined, {
      snapshotsOfCluster: profiles[options.profile].snapshotsOfCluster,
      // A cluster that could have no snapshots is not worth creating.
      canCreate: () => creations.left('cluster') > 0 && creations.left('snapshot') > 0,
    });
  return new Leases(1, {
    name,
    creation: [],
    known: givenCluster,
    undeleted: new Set(),
    retired: false,
  });
}
