import type { ResourceKind } from '../../spec/effect-types.js';
import { effectsOfRequest, shownIn, type Created } from '../../spec/effects-of-request.js';
import { at, type Json, type JsonObject } from '../../spec/json.js';
import type { Operation } from '../../spec/types.js';
import type { Exchange } from '../wire/exchange.js';
import { isRunName, stemOf } from './names.js';
import type { Holdings } from './ownership.js';

/** Something the run made or may have made, and has not seen removed. */
export interface CreatedResource {
  readonly kind: ResourceKind;
  /** As it is asked for: no string only where a target took a name that is none. */
  readonly name: Json;
  /** The name that the target gave it in its answer, where that is another one. */
  readonly calledByTarget?: string;
  /** Whether that name is the one asked for as text, so that the thing is the run's own under it too. */
  readonly isCalledPlainly?: boolean;
  /** Whether the target accepted to delete it: it may be gone. */
  readonly isSaidDeleted?: boolean;
}

/** A name as a person reads it. */
export function nameText(name: Json): string {
  return typeof name === 'string' && name !== '' ? name : JSON.stringify(name);
}

/**
 * What a run holds on the target: the names that are its own, and everything that it made and has not removed yet, by
 * the names it asked for. A name that a target tells counts only where it is the one asked for, as text.
 */
export class Inventory implements Holdings {
  readonly #things = new Map<string, CreatedResource>();
  readonly #claimed = new Set<string>();
  readonly #stems = new Set<string>();

  /**
   * @param prefix what all names of the run begin with
   * @param given the cluster that the user gave
   * @param ownsPrefix whether all that has such a name counts as asked for, as what another run made
   */
  constructor(
    readonly prefix: string,
    private readonly given: string | undefined,
    private readonly ownsPrefix = false,
  ) {}

  get all(): readonly CreatedResource[] {
    return [...this.#things.values()];
  }

  /** Whether the run ever asked for a thing, or has one. */
  get hasAsked(): boolean {
    return this.#stems.size > 0 || this.#things.size > 0;
  }

  isRunName(name: string): boolean {
    return isRunName(this.prefix, name);
  }

  isClaimed(name: string): boolean {
    return this.#claimed.has(name.toLowerCase());
  }

  isGiven(kind: ResourceKind, name: string): boolean {
    return kind === 'cluster' && name.toLowerCase() === this.given?.toLowerCase();
  }

  has(kind: ResourceKind, name: Json): boolean {
    return this.#things.has(key(kind, name)) || this.#calledPlainly(kind, name) !== undefined;
  }

  /** The thing that is asked for by a name, with what else is known of it. */
  find(kind: ResourceKind, name: Json): CreatedResource {
    return this.#things.get(key(kind, name)) ?? { kind, name };
  }

  /** Whether the run asked for a thing of this name, or of one that a target may have cut or lengthened to it. */
  askedFor(name: string): boolean {
    return this.isRunName(name) && (this.ownsPrefix || this.#stems.has(stemOf(name)));
  }

  /** Takes an exact name for the run: the target said that nothing has it. */
  claim(name: string): void {
    this.#claimed.add(name.toLowerCase());
  }

  /** Gives it back: nothing more is made under it. */
  release(name: string): void {
    this.#claimed.delete(name.toLowerCase());
  }

  /** Notes which names a request asks for, before it is sent. */
  willSend(operation: Operation | undefined, input: JsonObject | undefined): void {
    for (const { name } of effectsOfRequest(operation, input).creates)
      if (typeof name === 'string' && this.isRunName(name)) this.#stems.add(stemOf(name));
  }

  /** Notes what an exchange made, or may have made though its answer was lost. */
  note(operation: Operation | undefined, input: JsonObject | undefined, exchange: Exchange): void {
    const { creates, removes } = effectsOfRequest(operation, input);
    if (exchange.outcome.kind === 'accepted')
      for (const { kind, name = null } of removes) this.#saidDeleted(kind, name);
    if (!mayHaveWorked(exchange)) return;
    for (const created of creates)
      for (const thing of madeBy(operation, created, exchange))
        this.#things.set(key(thing.kind, thing.name), thing);
  }

  /** Notes what a request may have made whose fate is not known. */
  mayHaveMade(operation: Operation | undefined, input: JsonObject | undefined): void {
    for (const { kind, name } of effectsOfRequest(operation, input).creates)
      if (typeof name === 'string' && name !== '') this.adopt({ kind, name });
  }

  /** Takes a thing for the run's own. */
  adopt(thing: CreatedResource): void {
    if (typeof thing.name === 'string' && this.isRunName(thing.name)) this.#stems.add(stemOf(thing.name));
    if (!this.#things.has(key(thing.kind, thing.name))) this.#things.set(key(thing.kind, thing.name), thing);
  }

  removed({ kind, name }: CreatedResource): void {
    this.#things.delete(key(kind, name));
  }

  /** The target accepts to delete a thing: it knows it by the name that was asked for, whatever else it called it. */
  #saidDeleted(kind: ResourceKind, name: Json): void {
    if (this.#things.has(key(kind, name)))
      this.#things.set(key(kind, name), { kind, name, isSaidDeleted: true });
  }

  #calledPlainly(kind: ResourceKind, name: Json): CreatedResource | undefined {
    if (typeof name !== 'string') return undefined;
    return this.all.find(
      (thing) => thing.kind === kind && thing.isCalledPlainly === true && thing.calledByTarget === name,
    );
  }
}

/** Whether an exchange did what it asked for, as far as can be seen. */
export function mayHaveWorked({ outcome, maybeApplied }: Exchange): boolean {
  return outcome.kind === 'accepted' || outcome.kind === 'garbled' || maybeApplied;
}

function madeBy(operation: Operation | undefined, created: Created, exchange: Exchange): CreatedResource[] {
  const { kind, name, when } = created;
  if (typeof name === 'string' && name !== '')
    return [{ kind, name, ...calledIn(operation, created, exchange) }];
  // A target that accepts a request without a usable name has made something all the same.
  const isUnnamed = when === 'always' && exchange.outcome.kind === 'accepted';
  return isUnnamed ? [{ kind, name: name ?? null, ...calledIn(operation, created, exchange) }] : [];
}

/** What an accepted answer calls the thing that was made, where that is not what was asked for. */
function calledIn(
  operation: Operation | undefined,
  { kind, name = null, from, appears }: Created,
  { outcome }: Exchange,
): Pick<CreatedResource, 'calledByTarget' | 'isCalledPlainly'> {
  if (outcome.kind !== 'accepted' || appears === 'later') return {};
  const description = shownIn(operation, outcome.body).find((shown) => shown.kind === kind)?.value;
  const called = at(description, '/Name');
  if (typeof called !== 'string' || called === '' || called.toLowerCase() === asText(name)) return {};
  const cluster = at(description, '/ClusterConfiguration/Name');
  const isFromElsewhere =
    from !== undefined && cluster !== undefined && asText(cluster) !== asText(from.name);
  return { calledByTarget: called, isCalledPlainly: isPlainly(called, name) && !isFromElsewhere };
}

/** True where a name that is no string was stored as its text: `true` as "True". */
function isPlainly(called: string, name: Json): boolean {
  return (
    typeof name !== 'string' && name !== null && called.toLowerCase() === JSON.stringify(name).toLowerCase()
  );
}

function asText(name: Json | undefined): string | undefined {
  return typeof name === 'string' ? name.toLowerCase() : undefined;
}

/** Of two names that read alike, one text and the other not, each has its own. */
function key(kind: ResourceKind, name: Json): string {
  return `${kind}:${JSON.stringify(name).toLowerCase()}`;
}
