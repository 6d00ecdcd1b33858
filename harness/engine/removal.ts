import { resourceKinds, type ResourceKind } from '../../spec/effect-types.js';
import { shownIn } from '../../spec/effects-of-request.js';
import { isObject } from '../../spec/json.js';
import { objectWith } from '../../spec/pointer.js';
import { resources } from '../../spec/resources.js';
import type { Operation } from '../../spec/types.js';
import type { Caller } from './caller.js';
import { eventually, type WaitSettings } from './eventually.js';
import type { Leftover } from './events.js';
import { nameText, type CreatedResource } from './inventory.js';
import { inPool } from './pool.js';

/** Asks once to remove a thing. True when the target took it on, or holds no such thing. */
export async function removeOnce(thing: CreatedResource, caller: Caller): Promise<boolean> {
  return (await ask(thing, caller)) === undefined;
}

/**
 * Removes everything the run still has on the target, snapshots first, then looks whether the target still lists any
 * of it. Answers what is left, and why. Sends on after an interrupt and beyond budgets; ends by the request deadlines.
 */
export async function removeAll(
  caller: Caller,
  can: (operation: Operation) => boolean,
  waits: WaitSettings,
  prefix: string,
): Promise<Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const kind of resourceKinds) {
    const { operation } = resources[kind].removal;
    const own = caller.inventory.all.filter((thing) => thing.kind === kind);
    const strays = await listStrays(kind, caller, can, prefix);
    const left = new Map<string, Leftover>();
    await inPool(distinct([...own, ...strays]), 8, async (thing) => {
      const removal = () =>
        eventually(
          () => ask(thing, caller),
          (trouble) => (trouble === undefined ? [] : [{ kind: 'state', what: `${kind} removed` }]),
          waits,
        );
      const reason = can(operation) ? (await removal()).last : `The target does not answer ${operation}.`;
      if (reason !== undefined) left.set(keyOf(thing), { kind, name: nameText(thing.name), reason });
    });
    const still = strays.length === 0 ? [] : await listStrays(kind, caller, can, prefix);
    for (const thing of still)
      if (!left.has(keyOf(thing)))
        left.set(keyOf(thing), {
          kind,
          name: nameText(thing.name),
          reason: 'The target said it was deleted, and lists it still.',
        });
    leftovers.push(...left.values());
  }
  return leftovers;
}

function distinct(things: readonly CreatedResource[]): CreatedResource[] {
  return [...new Map(things.map((thing) => [keyOf(thing), thing])).values()];
}

function keyOf({ name }: CreatedResource): string {
  return nameText(name).toLowerCase();
}

/** Undefined when it is gone or going, else why not. */
async function ask(thing: CreatedResource, caller: Caller): Promise<string | undefined> {
  const { operation, name, gone } = resources[thing.kind].removal;
  const trouble = await caller
    .exchange(operation, { input: objectWith(name, thing.name) }, true)
    .then(({ outcome }) => {
      if (outcome.kind === 'accepted') return undefined;
      if (outcome.kind !== 'refused') return `${operation} was not answered`;
      return outcome.type?.name === gone
        ? undefined
        : `${operation} answered ${outcome.type?.name ?? outcome.status}`;
    })
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  if (trouble === undefined) caller.inventory.removed(thing);
  return trouble;
}

/** Things under the run's prefix that the target itself lists: made by a request whose fate was misread. */
async function listStrays(
  kind: ResourceKind,
  caller: Caller,
  can: (operation: Operation) => boolean,
  prefix: string,
): Promise<CreatedResource[]> {
  const { operation } = resources[kind].listing;
  if (!can(operation)) return [];
  const found: CreatedResource[] = [];
  let token: string | undefined;
  for (let page = 0; page < 100; page++) {
    const exchange = await caller
      .exchange(operation, { input: token === undefined ? {} : { NextToken: token } }, true)
      .catch(() => undefined);
    const body = exchange?.outcome.kind === 'accepted' ? exchange.outcome.body : {};
    for (const { kind: shown, value } of shownIn(operation, body)) {
      if (shown !== kind || !isObject(value)) continue;
      const { Name: name, Status: status } = value;
      if (typeof name === 'string' && name.toLowerCase().startsWith(prefix) && status !== 'deleting')
        found.push({ kind, name });
    }
    const next = body['NextToken'];
    if (typeof next !== 'string' || next === '' || next === token) break;
    token = next;
  }
  return found;
}
