import { resourceOfArn } from '../../spec/arn.js';
import type { ResourceKind } from '../../spec/effect-types.js';
import { effectsOfRequest, type Changed, type RequestEffects } from '../../spec/effects-of-request.js';
import type { Json } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { RequestParts } from '../wire/raw-request.js';
import { readingsOf } from './readings.js';

/** What a run knows to be its own, and the one cluster that it was lent. */
export interface Holdings {
  /** Whether a name is one that only this run gives. */
  isRunName(name: string): boolean;
  /** Whether the run found that nothing had this exact name, and took it. */
  isClaimed(name: string): boolean;
  /** Whether the run made a thing that is asked for by this name, or may have, and has not removed it. */
  has(kind: ResourceKind, name: Json): boolean;
  /** Whether it is the cluster that the user gave: snapshots may be taken of it, and nothing else. */
  isGiven(kind: ResourceKind, name: string): boolean;
}

/**
 * The gate before everything that a run sends. Answers what a request would change, make or copy that is not the run's
 * own, as a clause without full stop; undefined where it may pass. Pure: it judges what the request could do on a target that
 * understands it in any way at all, never what a target says. A request that only reads passes always.
 */
export function trespassOf(
  operation: Operation | undefined,
  request: RequestParts,
  own: Holdings,
): string | undefined {
  const readings = readingsOf(operation, request);
  if (readings.length === 0) return 'it names no operation, so it could change anything';
  for (const { operation: read, input } of readings) {
    const trespass = trespassIn(effectsOfRequest(read, input), own);
    if (trespass !== undefined) return `${read} would ${trespass}`;
  }
  return undefined;
}

function trespassIn({ creates, removes, changes }: RequestEffects, own: Holdings): string | undefined {
  for (const { kind, name, from } of creates) {
    if (isName(name) && !mayName(kind, name, own)) return `make ${kind} ${shown(name)}`;
    if (from !== undefined && isName(from.name) && !mayUse(from.kind, from.name, own))
      return `use ${from.kind} ${shown(from.name)}`;
  }
  for (const { kind, name = null } of removes)
    if (!mayChange(kind, name, own)) return `remove ${kind} ${shown(name)}`;
  return changes.map((change) => trespassOfChange(change, own)).find((trespass) => trespass !== undefined);
}

function trespassOfChange(change: Changed, own: Holdings): string | undefined {
  switch (change.aspect) {
    case 'availability':
      return isName(change.cluster) && !mayUse('cluster', change.cluster, own)
        ? `use cluster ${shown(change.cluster)}`
        : undefined;
    case 'configuration':
      return isName(change.cluster) && !mayChange('cluster', change.cluster, own)
        ? `change cluster ${shown(change.cluster)}`
        : undefined;
    case 'tags': {
      if (!isName(change.arn)) return undefined;
      const resource = resourceOfArn(change.arn);
      const isOwn = resource !== undefined && mayChange(resource.kind, resource.name, own);
      return isOwn ? undefined : `change the tags of ${shown(change.arn)}`;
    }
  }
}

/** False for what names nothing of anybody's. */
function isName(name: Json | undefined): name is string {
  return typeof name === 'string' && name !== '';
}

function mayName(kind: ResourceKind, name: string, own: Holdings): boolean {
  return !own.isGiven(kind, name) && (own.isRunName(name) || own.isClaimed(name));
}

function mayUse(kind: ResourceKind, name: string, own: Holdings): boolean {
  return own.isGiven(kind, name) || own.isRunName(name) || own.has(kind, name);
}

/** Whether a thing may be changed or removed: the run gave it its name, or made it. */
export function mayChange(kind: ResourceKind, name: Json, own: Holdings): boolean {
  if (typeof name === 'string' && own.isGiven(kind, name)) return false;
  return (typeof name === 'string' && own.isRunName(name)) || own.has(kind, name);
}

function shown(name: Json): string {
  return JSON.stringify(name);
}
