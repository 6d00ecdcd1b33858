import type { ResourceKind } from '../../spec/effect-types.js';
import type { Json } from '../../spec/json.js';
import { objectWith } from '../../spec/pointer.js';
import { faults } from '../../spec/faults.js';
import { resources } from '../../spec/resources.js';
import type { Outcome } from '../wire/exchange.js';
import type { Caller } from './caller.js';
import type { CreatedResource } from './inventory.js';

/** What became of a thing that was asked to be removed. */
export type Became =
  /** Gone, or going. */
  | { readonly kind: 'gone' }
  /** Still there. An unreadable refusal names no known error: it may also say that the thing is gone. */
  | { readonly kind: 'kept'; readonly reason: string; readonly isUnreadable: boolean }
  /** There may be something that can't be told apart from what is not the run's own. */
  | { readonly kind: 'unclear'; readonly reason: string };

const gone: Became = { kind: 'gone' };

/** Asks once to remove a thing, by each name that it can only have as the run's own. Never throws. */
export async function askToRemove(thing: CreatedResource, caller: Caller): Promise<Became> {
  const { calledByTarget, isCalledPlainly, isSaidDeleted } = thing;
  const names =
    isCalledPlainly === true && calledByTarget !== undefined ? [calledByTarget, thing.name] : [thing.name];
  for (const name of names) {
    const answer = await deleteNamed(thing.kind, name, caller);
    if (answer.kind === 'absent') continue;
    if (answer.kind === 'kept' && !(answer.isUnreadable && isSaidDeleted === true)) return answer;
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

type Answer = { readonly kind: 'deleted' | 'absent' } | Extract<Became, { kind: 'kept' }>;

async function deleteNamed(kind: ResourceKind, called: Json, caller: Caller): Promise<Answer> {
  const { operation, name, gone: absent } = resources[kind].removal;
  try {
    const { outcome } = await caller.exchange(operation, { input: objectWith(name, called) }, true);
    if (outcome.kind === 'accepted') return { kind: 'deleted' };
    if (outcome.kind === 'refused' && outcome.type?.name === absent) return { kind: 'absent' };
    return { kind: 'kept', reason: `${operation} ${inWords(outcome)}`, isUnreadable: isUnreadable(outcome) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'kept', reason, isUnreadable: false };
  }
}

/** What came of a request, where it was not accepted. */
export function inWords(outcome: Outcome): string {
  return outcome.kind === 'refused' ? `answered ${outcome.type?.name ?? outcome.status}` : 'was not answered';
}

/** A page, or an error of no name that is known: what was meant can only be guessed. */
function isUnreadable(outcome: Outcome): boolean {
  if (outcome.kind === 'garbled') return true;
  return outcome.kind === 'refused' && (outcome.type === undefined || !(outcome.type.name in faults));
}
