import type { JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import type { Leftover } from './events.js';

/** Something the run made or may have made, and has not seen removed. */
export interface Belonging {
  readonly kind: Leftover['kind'];
  readonly name: string;
}

/** Everything the run made on the target and has not removed yet, by the names it asked for: never by a name a target tells. */
export class Inventory {
  readonly #things = new Map<string, Belonging>();

  get all(): readonly Belonging[] {
    return [...this.#things.values()];
  }

  /** Notes what an exchange made, or may have made though its answer was lost. */
  note(operation: Operation | undefined, input: JsonObject | undefined, exchange: Exchange): void {
    if (!mayHaveWorked(exchange)) return;
    for (const thing of madeBy(operation, input)) this.#things.set(key(thing), thing);
  }

  removed(thing: Belonging): void {
    this.#things.delete(key(thing));
  }
}

function mayHaveWorked({ outcome, maybeApplied }: Exchange): boolean {
  return outcome.kind === 'accepted' || outcome.kind === 'garbled' || maybeApplied || outcome.kind === 'lost';
}

function madeBy(operation: Operation | undefined, input: JsonObject | undefined): Belonging[] {
  const snapshot = (member: string) => named('snapshot', input?.[member]);
  switch (operation) {
    case 'CreateSnapshot':
      return snapshot('SnapshotName');
    case 'CopySnapshot':
      return snapshot('TargetSnapshotName');
    case 'DeleteCluster':
      return snapshot('FinalSnapshotName');
    case 'CreateCluster':
      return named('cluster', input?.['ClusterName']);
    default:
      return [];
  }
}

function named(kind: Belonging['kind'], name: unknown): Belonging[] {
  return typeof name === 'string' && name !== '' ? [{ kind, name }] : [];
}

function key({ kind, name }: Belonging): string {
  return `${kind}:${name.toLowerCase()}`;
}
