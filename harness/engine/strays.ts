import type { ResourceKind } from '../../spec/effect-types.js';
import { shownIn } from '../../spec/effects-of-request.js';
import { isObject } from '../../spec/json.js';
import { resources } from '../../spec/resources.js';
import type { Caller } from './caller.js';

/** Pages of a list that are read, and things under the run's prefix that are kept of it: no list can flood the run. */
const maxPages = 100;
const maxStrays = 1_000;

/** A thing that the target lists under the prefix of the run. */
export interface Stray {
  readonly kind: ResourceKind;
  readonly name: string;
  /** Whether the run asked for it: made by a request whose fate was misread, it is the run's own. */
  readonly isAskedFor: boolean;
}

/** What the target lists under names of the run, each once, but for what is going already; what was asked for first. */
export async function listUnderPrefix(kind: ResourceKind, caller: Caller): Promise<readonly Stray[]> {
  const { operation } = resources[kind].listing;
  const found = new Map<string, Stray>();
  const { inventory } = caller;
  let token: string | undefined;
  for (let page = 0; page < maxPages && found.size < maxStrays; page++) {
    const input = token === undefined ? {} : { NextToken: token };
    const exchange = await caller.exchange(operation, { input }, true).catch(() => undefined);
    const body = exchange?.outcome.kind === 'accepted' ? exchange.outcome.body : {};
    for (const { kind: shown, value } of shownIn(operation, body)) {
      if (shown !== kind || !isObject(value)) continue;
      const { Name: name, Status: status } = value;
      if (typeof name !== 'string' || !inventory.isRunName(name) || inventory.isGiven(kind, name)) continue;
      const isAskedFor = inventory.askedFor(name);
      const isKept = isAskedFor || found.size < maxStrays;
      if (isKept && status !== 'deleting' && !found.has(name.toLowerCase()))
        found.set(name.toLowerCase(), { kind, name, isAskedFor });
    }
    const next = body['NextToken'];
    if (typeof next !== 'string' || next === '' || next === token) break;
    token = next;
  }
  return [...found.values()].toSorted((one, other) => Number(other.isAskedFor) - Number(one.isAskedFor));
}
