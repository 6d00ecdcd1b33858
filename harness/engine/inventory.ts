import type { ResourceKind } from '../../spec/effect-types.js';
import { effectsOfRequest } from '../../spec/effects-of-request.js';
import type { Json, JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';

/** Something the run made or may have made, and has not seen removed. */
export interface CreatedResource {
  readonly kind: ResourceKind;
  /** As it is asked for: no string only where a target took a name that is none. */
  readonly name: Json;
}

/** A name as a person reads it. */
export function nameText(name: Json): string {
  return typeof name === 'string' && name !== '' ? name : JSON.stringify(name);
}

/** Everything the run made on the target and has not removed yet, by the names it asked for: never by a name a target tells. */
export class Inventory {
  readonly #things = new Map<string, CreatedResource>();

  get all(): readonly CreatedResource[] {
    return [...this.#things.values()];
  }

  /** Notes what an exchange made, or may have made though its answer was lost. */
  note(operation: Operation | undefined, input: JsonObject | undefined, exchange: Exchange): void {
    if (!mayHaveWorked(exchange)) return;
    for (const thing of madeBy(operation, input, exchange)) this.#things.set(key(thing), thing);
  }

  removed(thing: CreatedResource): void {
    this.#things.delete(key(thing));
  }
}

function mayHaveWorked({ outcome, maybeApplied }: Exchange): boolean {
  return outcome.kind === 'accepted' || outcome.kind === 'garbled' || maybeApplied;
}

function madeBy(
  operation: Operation | undefined,
  input: JsonObject | undefined,
  exchange: Exchange,
): CreatedResource[] {
  return effectsOfRequest(operation, input).creates.flatMap(({ kind, name, when }): CreatedResource[] => {
    if (typeof name === 'string' && name !== '') return [{ kind, name }];
    // A target that accepts a request without a usable name has made something all the same.
    const isUnnamed = when === 'always' && exchange.outcome.kind === 'accepted';
    return isUnnamed ? [{ kind, name: name ?? null }] : [];
  });
}

function key({ kind, name }: CreatedResource): string {
  return `${kind}:${nameText(name).toLowerCase()}`;
}
