import type { ResourceKind } from '../../spec/effect-types.js';
import { shownIn } from '../../spec/effects-of-request.js';
import { isObject, type JsonObject } from '../../spec/json.js';
import { resources } from '../../spec/resources.js';
import { isTombstone } from '../../spec/tombstone.js';
import type { Operation } from '../../spec/types.js';
import { inWords } from './ask-to-remove.js';
import type { Caller } from './caller.js';

/** Pages of a list that are read, and things that are kept of it, asked for or not: no list can flood the run. */
const maxPages = 100;
const maxStrays = 1_000;

/** A thing that the target lists under the prefix of the run, or under a name that the run took. */
export interface Stray {
  readonly kind: ResourceKind;
  readonly name: string;
  /** Whether the run asked for it: made by a request whose fate was misread, it is the run's own. */
  readonly isAskedFor: boolean;
  /** Whether the target says that it is deleting it. */
  readonly isGoing: boolean;
}

/** What a target lists of one kind under names of the run, each once; what was asked for first. */
export interface Listing {
  readonly strays: readonly Stray[];
  /** Whether it was read to its end: what it does not show is not there, as far as the target tells. */
  readonly isWhole: boolean;
  /** Why it could not be read, as a clause, where that is so. */
  readonly trouble?: string;
}

/**
 * Reads what the target lists of a kind, as far as the bounds on it allow. Never throws.
 * @param isOwn whether a name of another form is the run's too
 */
export async function listUnderPrefix(
  kind: ResourceKind,
  caller: Caller,
  isOwn: (name: string) => boolean = () => false,
): Promise<Listing> {
  const { operation } = resources[kind].listing;
  const found = new Map<string, Stray>();
  let token: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const input = token === undefined ? {} : { NextToken: token };
    const answer = await read(operation, input, caller);
    if ('trouble' in answer) return { ...listing(found, false), ...answer };
    const { body } = answer;
    for (const stray of straysIn(kind, body, caller, isOwn)) {
      const counted = found.size;
      if (counted >= maxStrays && !stray.isAskedFor) continue;
      if (counted >= 2 * maxStrays) return listing(found, false);
      const key = stray.name.toLowerCase();
      if (!found.has(key)) found.set(key, stray);
    }
    const next = body['NextToken'];
    if (typeof next !== 'string' || next === '') return listing(found, true);
    if (next === token || found.size >= maxStrays) return listing(found, false);
    token = next;
  }
  return listing(found, false);
}

async function read(
  operation: Operation,
  input: JsonObject,
  caller: Caller,
): Promise<{ readonly body: JsonObject } | { readonly trouble: string }> {
  try {
    const { outcome } = await caller.exchange(operation, { input }, true);
    if (outcome.kind === 'accepted') return { body: outcome.body };
    return { trouble: `${operation} ${inWords(outcome)}` };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}

function straysIn(
  kind: ResourceKind,
  body: JsonObject,
  { inventory }: Caller,
  isOwn: (name: string) => boolean,
): Stray[] {
  const { operation } = resources[kind].listing;
  return shownIn(operation, body).flatMap(({ kind: shown, value }) => {
    if (shown !== kind || !isObject(value)) return [];
    const { Name: name, Status: status } = value;
    if (typeof name !== 'string' || inventory.isGiven(kind, name) || isTombstone(value)) return [];
    const isAskedFor = inventory.askedFor(name) || isOwn(name);
    if (!inventory.isRunName(name) && !isAskedFor) return [];
    return [{ kind, name, isAskedFor, isGoing: status === 'deleting' }];
  });
}

function listing(found: ReadonlyMap<string, Stray>, isWhole: boolean): Listing {
  const strays = [...found.values()].toSorted(
    (one, other) => Number(other.isAskedFor) - Number(one.isAskedFor),
  );
  return { strays, isWhole };
}
