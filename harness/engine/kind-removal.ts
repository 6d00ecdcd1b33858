import type { ResourceKind } from '../../spec/effect-types.js';
import type { Json } from '../../spec/json.js';
import { resources } from '../../spec/resources.js';
import type { Operation } from '../../spec/types.js';
import type { Wanted } from '../oracle/wanted.js';
import { askToRemove, type Became } from './ask-to-remove.js';
import type { Caller } from './caller.js';
import { eventually, type WaitSettings } from './eventually.js';
import type { Leftover } from './events.js';
import { nameText, type CreatedResource } from './inventory.js';
import { inPool } from './pool.js';
import { listUnderPrefix, type Listing, type Stray } from './strays.js';

/** Deletions under way at one time. */
const deletionsAtOnce = 8;

/** What a removal works with. */
export interface RemovalSettings {
  readonly caller: Caller;
  readonly can: (operation: Operation) => boolean;
  readonly waits: WaitSettings;
  /** The moment from which on nothing more is sent. */
  readonly endMs: number;
}

/** A thing that was asked to be removed, what became of it, and when that was known. */
interface Fate {
  readonly thing: CreatedResource;
  readonly became: Became;
  readonly sinceMs: number;
}

const nothingSeen: Listing = { strays: [], isWhole: false };

/** The removal of all things of one kind. */
export class KindRemoval {
  readonly #fates = new Map<string, Fate>();
  readonly #beganMs: number;
  #listing = nothingSeen;

  constructor(
    private readonly kind: ResourceKind,
    private readonly settings: RemovalSettings,
  ) {
    this.#beganMs = settings.waits.time.now();
  }

  /** Asks once for each thing that the run knows to be there. */
  async removeOwn(): Promise<void> {
    const { inventory } = this.settings.caller;
    await this.#ask(inventory.all.filter(({ kind }) => kind === this.kind));
  }

  /** Looks for what is still there and asks for it again, until nothing is or there is no more to wait for. */
  async settle(): Promise<void> {
    let isFirst = true;
    await eventually(
      async () => {
        if (!isFirst) await this.#ask(this.#kept.map(({ thing }) => thing));
        isFirst = false;
        return this.#look();
      },
      (wanted) => wanted,
      this.settings.waits,
    );
  }

  /** What is gone, as far as the target says and shows. */
  get removed(): readonly CreatedResource[] {
    const left = new Set(this.leftovers.map(keyOf));
    return [...this.#fates.values()].flatMap(({ thing }) =>
      left.has(keyOf({ name: nameText(thing.name) })) ? [] : [thing],
    );
  }

  /** What is left, as far as it is known now. */
  get leftovers(): readonly Leftover[] {
    const { kind } = this;
    const notGone = [...this.#fates.values()].flatMap(({ thing, became }) =>
      became.kind === 'gone' ? [] : [{ kind, name: nameText(thing.name), reason: became.reason }],
    );
    const listed = this.#listing.strays.flatMap((stray) => {
      const reason = this.#whyLeft(stray);
      return reason === undefined ? [] : [{ kind, name: stray.name, reason }];
    });
    return [...notGone, ...listed];
  }

  #whyLeft(stray: Stray): string | undefined {
    const became = this.#fates.get(keyOf(stray))?.became.kind;
    if (became === 'kept' || became === 'unclear') return undefined;
    if (!stray.isAskedFor)
      return stray.isGoing ? undefined : 'The run asked for no such name, so it was left alone.';
    return stray.isGoing
      ? 'The target says that it is deleting it, and lists it still.'
      : 'The target said it was deleted, and lists it still.';
  }

  get #kept(): readonly Fate[] {
    return [...this.#fates.values()].filter(({ became }) => became.kind === 'kept');
  }

  get #isOver(): boolean {
    return this.settings.waits.time.now() >= this.settings.endMs;
  }

  async #ask(things: readonly CreatedResource[]): Promise<void> {
    const { waits } = this.settings;
    await inPool(things, deletionsAtOnce, async (thing) => {
      const became = await this.#askFor(thing);
      this.#fates.set(keyOf(thing), { thing, became, sinceMs: waits.time.now() });
    });
  }

  async #askFor(thing: CreatedResource): Promise<Became> {
    const { caller, can } = this.settings;
    const { operation } = resources[this.kind].removal;
    if (!can(operation)) return kept(`The target does not answer ${operation}.`);
    if (this.#isOver) return kept('The time for the clean-up was over.');
    return askToRemove(thing, caller);
  }

  /** Reads the list and asks for what it shows of the run's own; answers what is still wanted. */
  async #look(): Promise<readonly Wanted[]> {
    const { caller, can } = this.settings;
    const { listing, removal } = resources[this.kind];
    if (this.#isOver) return [];
    const sentMs = this.settings.waits.time.now();
    const isOwn = (name: string): boolean => this.#fates.has(keyOf({ name }));
    const seen = can(listing.operation) ? await listUnderPrefix(this.kind, caller, isOwn) : nothingSeen;
    // What could not be read says nothing new.
    if (seen.isWhole || seen.strays.length > 0) this.#listing = seen;
    const found = this.#listing.strays.filter(
      (stray) => stray.isAskedFor && !stray.isGoing && !this.#fates.has(keyOf(stray)),
    );
    await this.#ask(found.map(({ kind, name }) => ({ kind, name })));
    this.#believeList(sentMs);
    const wanted = this.#listing.strays.flatMap((stray) => this.#wantedOf(stray));
    const isKept = can(removal.operation) && this.#kept.length > 0;
    return isKept ? [...wanted, { kind: 'state', what: `${this.kind} removed` }] : wanted;
  }

  /**
   * Where deletions are refused without an error's name, the list tells what is gone: once it has to show all that was
   * there when the clean-up began.
   */
  #believeList(sentMs: number): void {
    const { caller, waits } = this.settings;
    if (!this.#listing.isWhole || sentMs < this.#beganMs + waits.limitsMs.fact) return;
    const listed = new Set(this.#listing.strays.map(keyOf));
    for (const { thing, became, sinceMs } of this.#kept) {
      const isKnowable = typeof thing.name === 'string' && thing.calledByTarget === undefined;
      if (became.kind !== 'kept' || !became.isUnreadable || !isKnowable || listed.has(keyOf(thing))) continue;
      caller.inventory.removed(thing);
      this.#fates.set(keyOf(thing), { thing, became: { kind: 'gone' }, sinceMs });
    }
  }

  /** What to wait for where a thing of the run's own is listed that is gone, as far as the target said. */
  #wantedOf(stray: Stray): readonly Wanted[] {
    if (!stray.isAskedFor) return [];
    if (stray.isGoing) return [{ kind: 'state', what: `${this.kind} deleted` }];
    const fate = this.#fates.get(keyOf(stray));
    if (fate?.became.kind !== 'gone') return [];
    return [{ kind: 'fact', what: `${this.kind} no longer listed`, sinceMs: fate.sinceMs }];
  }
}

function kept(reason: string): Became {
  return { kind: 'kept', reason, isUnreadable: false };
}

function keyOf({ name }: { readonly name: Json }): string {
  return JSON.stringify(name).toLowerCase();
}
