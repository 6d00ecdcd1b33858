import { resourceKinds, type ResourceKind } from '../../spec/effect-types.js';
import type { Json } from '../../spec/json.js';
import { objectWith } from '../../spec/pointer.js';
import { resources } from '../../spec/resources.js';
import type { Operation } from '../../spec/types.js';
import type { Caller } from './caller.js';
import { eventually, type WaitSettings } from './eventually.js';
import type { Leftover } from './events.js';
import { nameText, type CreatedResource } from './inventory.js';
import { listUnderPrefix, type Stray } from './strays.js';
import { inPool } from './pool.js';

/** Deletions under way at one time. */
const deletionsAtOnce = 8;

/** Asks once to remove a thing. False where it is still there, and may be asked for again. */
export async function removeOnce(thing: CreatedResource, caller: Caller): Promise<boolean> {
  return (await ask(thing, caller)).kind !== 'kept';
}

/**
 * Removes everything the run still has on the target, snapshots first, then what the target lists under names that the
 * run asked for, then looks whether the target still lists any of it. Answers what is left, and why. Sends on after an interrupt and
 * beyond budgets; ends by the request deadlines.
 */
export async function removeAll(
  caller: Caller,
  can: (operation: Operation) => boolean,
  waits: WaitSettings,
): Promise<Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const kind of resourceKinds) leftovers.push(...(await removeKind(kind, caller, can, waits)));
  return leftovers;
}

async function removeKind(
  kind: ResourceKind,
  caller: Caller,
  can: (operation: Operation) => boolean,
  waits: WaitSettings,
): Promise<Leftover[]> {
  const { operation } = resources[kind].removal;
  const left = new Map<string, Leftover>();
  const removal = (thing: CreatedResource) =>
    eventually(
      () => ask(thing, caller),
      (became) => (became.kind === 'kept' ? [{ kind: 'state', what: `${kind} removed` }] : []),
      waits,
    );
  const remove = (things: readonly CreatedResource[]): Promise<void> =>
    inPool(things, deletionsAtOnce, async (thing) => {
      const answer = can(operation)
        ? (await removal(thing)).last
        : ({ kind: 'kept', reason: `The target does not answer ${operation}.` } as const);
      if (answer.kind !== 'gone')
        left.set(keyOf(thing), { kind, name: nameText(thing.name), reason: answer.reason });
    });
  const own = caller.inventory.all.filter((thing) => thing.kind === kind);
  await remove(own);
  const list = (): Promise<readonly Stray[]> =>
    can(resources[kind].listing.operation) ? listUnderPrefix(kind, caller) : Promise.resolve([]);
  const strays = await list();
  await remove(strays.filter(({ name, isAskedFor }) => isAskedFor && !left.has(keyOf({ name }))));
  const still = strays.length === 0 ? [] : await list();
  for (const stray of still)
    if (!left.has(keyOf(stray))) left.set(keyOf(stray), { kind, name: stray.name, reason: whyStill(stray) });
  return [...left.values()];
}

function whyStill({ isAskedFor }: Stray): string {
  return isAskedFor
    ? 'The target said it was deleted, and lists it still.'
    : 'The run asked for no such name, so it was left alone.';
}

function keyOf({ name }: { readonly name: Json }): string {
  return JSON.stringify(name).toLowerCase();
}

/** What became of a thing that was asked to be removed. */
type Became =
  /** Gone, or going. */
  | { readonly kind: 'gone' }
  /** Still there. */
  | { readonly kind: 'kept'; readonly reason: string }
  /** There may be something that can't be told apart from what is not the run's own. */
  | { readonly kind: 'unclear'; readonly reason: string };

const gone: Became = { kind: 'gone' };

async function ask(thing: CreatedResource, caller: Caller): Promise<Became> {
  const { calledByTarget, isCalledPlainly } = thing;
  const names =
    isCalledPlainly === true && calledByTarget !== undefined ? [calledByTarget, thing.name] : [thing.name];
  for (const name of names) {
    const answer = await deleteNamed(thing.kind, name, caller);
    if (answer === 'absent') continue;
    if (answer !== 'deleted') return { kind: 'kept', reason: answer.trouble };
    caller.inventory.removed(thing);
    return gone;
  }
  if (calledByTarget === undefined || isCalledPlainly === true) {
    caller.inventory.removed(thing);
    return gone;
  }
  return {
    kind: 'unclear',
    reason: `When it was made, the target called it ${JSON.stringify(calledByTarget)}, and it has nothing of the name asked for. What is called so now may not be the run's own: look before you remove it.`,
  };
}

async function deleteNamed(
  kind: ResourceKind,
  called: Json,
  caller: Caller,
): Promise<'deleted' | 'absent' | { readonly trouble: string }> {
  const { operation, name, gone: absent } = resources[kind].removal;
  try {
    const { outcome } = await caller.exchange(operation, { input: objectWith(name, called) }, true);
    if (outcome.kind === 'accepted') return 'deleted';
    if (outcome.kind !== 'refused') return { trouble: `${operation} was not answered` };
    if (outcome.type?.name === absent) return 'absent';
    return { trouble: `${operation} answered ${outcome.type?.name ?? outcome.status}` };
  } catch (error) {
    return { trouble: error instanceof Error ? error.message : String(error) };
  }
}
