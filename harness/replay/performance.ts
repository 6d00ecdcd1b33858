import { effects } from '../../spec/effects.js';
import { effectsOfRequest } from '../../spec/effects-of-request.js';
import { at, type JsonObject } from '../../spec/json.js';
import type { Caller } from '../engine/caller.js';
import { NotTheRunsOwn, TargetGone } from '../engine/case-aborted.js';
import { eventually } from '../engine/eventually.js';
import type { CreatedResource } from '../engine/inventory.js';
import { waitSettings } from '../engine/run-services.js';
import { actualOf } from '../findings/actual.js';
import { check } from '../findings/check.js';
import { describe } from '../findings/describe.js';
import { causeOf, type BlamedStep } from '../findings/evidence.js';
import type { Expected } from '../findings/expected.js';
import type { Finding } from '../findings/finding.js';
import type { Seen } from '../findings/seen.js';
import { showOutcome } from '../findings/show.js';
import { never, type Moment } from '../oracle/moments.js';
import type { Wanted } from '../oracle/wanted.js';
import { basePathOf } from './base-path.js';
import { expectedSource, withAnsweredValue } from '../findings/expected-source.js';
import { freeNames } from './free-names.js';
import { isHeldUp, isLike } from './is-like.js';
import { partsOf } from './parts.js';
import type { Prefixes } from '../findings/prefixes.js';
import { numberingOf, playbackOf, type Act } from '../findings/playback.js';
import { renamedExpected } from './renamed.js';
import type { Replayed } from './replayed.js';
import type { ReplaySettings } from './settings.js';
import { removeTwins } from './twins.js';

/** What one performance works with. */
export interface PerformanceSettings extends ReplaySettings {
  readonly caller: Caller;
  /** What the names of this repetition begin with. */
  readonly prefix: string;
}

/** Performs the case of a finding once, and judges the answer of its step to blame. @throws Interrupted */
export async function performed(finding: Finding, settings: PerformanceSettings): Promise<Replayed> {
  const performance = new Performance(finding, settings);
  try {
    return (await performance.setUp()) ?? performance.judged();
  } catch (error) {
    if (error instanceof NotTheRunsOwn || error instanceof TargetGone)
      return { kind: 'not-set-up', reason: error.message };
    throw error;
  } finally {
    await removeTwins(performance.created, settings.caller);
  }
}

/** A step as the repetition saw it; `undefined` where it was not sent. */
type Played = (Seen & BlamedStep) | undefined;

class Performance {
  /** What was asked to be made, in the spelling of the request. */
  readonly created: CreatedResource[] = [];
  readonly #played: Played[];
  readonly #recordedExpected: Expected;
  readonly #prefixes: Prefixes;
  readonly #basePath: string;
  /** When the last request that may change something was answered. */
  #changedMs: Moment = never;
  /** Why the state before the step to blame is another than in the recorded case. */
  #deviation: string | undefined;

  constructor(
    private readonly finding: Finding,
    private readonly settings: PerformanceSettings,
  ) {
    this.#prefixes = { from: settings.recordedPrefix, to: settings.prefix };
    this.#basePath = basePathOf(settings.recordedEndpoint);
    this.#recordedExpected = renamedExpected(finding.expected, this.#prefixes);
    this.#played = finding.steps.map(() => undefined);
  }

  /** Sends the case. Answers why its state could not be made; undefined where it was. */
  async setUp(): Promise<Replayed | undefined> {
    const taken = await freeNames(this.finding.names, this.settings.caller);
    if (taken !== undefined) return { kind: 'not-set-up', reason: taken };
    for (const act of playbackOf(this.finding)) {
      const reason = await this.#perform(act);
      if (reason !== undefined) return { kind: 'not-set-up', reason };
    }
    return undefined;
  }

  /** What the answer of the step to blame comes to. */
  judged(): Replayed {
    const { blamed } = this.finding;
    if (this.#isRight()) return { kind: 'fixed' };
    const steps = this.#seen();
    const actual = actualOf(this.#expected, blamed, steps);
    if (this.#isSameWay()) return { kind: 'still-failing', actual };
    if (this.#deviation !== undefined) return { kind: 'not-set-up', reason: this.#deviation };
    return { kind: 'failing-otherwise', actual };
  }

  /** Carries out an act; answers why the set-up ends with it. */
  async #perform(act: Act): Promise<string | undefined> {
    if (act.kind === 'at-once') {
      await Promise.all(act.steps.map((step) => this.#send(step)));
      return undefined;
    }
    const { step } = act;
    await eventually(
      () => this.#send(step),
      () => this.#stillWanted(act),
      waitSettings(this.settings.target, this.settings.time, 'replay', this.settings.signal),
    );
    return step === this.finding.blamed ? undefined : this.#checkSetUp(step);
  }

  #stillWanted({ kind, step }: Extract<Act, { step: number }>): readonly Wanted[] {
    const recorded = this.finding.steps[step];
    const played = this.#played[step];
    if (recorded === undefined || played === undefined) return [];
    const what = `step ${step + 1}`;
    const fact: Wanted = { kind: 'fact', what, sinceMs: this.#changedMs };
    const state: Wanted = { kind: 'state', what };
    if (isHeldUp(recorded.outcome, played.exchange.outcome) && !this.#isRightAt(step)) return [state];
    if (step === this.finding.blamed) {
      const mayBeLate = isRead(recorded) && (kind === 'wait' || !this.#isSameWay());
      return this.#isRight() || !mayBeLate ? [] : [fact];
    }
    if (kind !== 'wait' || isLike(recorded.operation, recorded.outcome, played.exchange.outcome)) return [];
    return [recorded.role === 'setup' ? state : fact];
  }

  /** Notes where the state is another than it was; answers the reason where a step of the set-up itself failed. */
  #checkSetUp(step: number): string | undefined {
    const recorded = this.finding.steps[step];
    const played = this.#played[step];
    if (recorded === undefined || played === undefined) return undefined;
    const { outcome } = played.exchange;
    if (isLike(recorded.operation, recorded.outcome, outcome)) return undefined;
    const expected =
      recorded.expected === undefined ? showOutcome(recorded.outcome) : describe(recorded.expected);
    const reason = `Step ${numberingOf(this.finding)(step)}, ${recorded.operation ?? 'a request of no operation'}, was answered ${showOutcome(outcome)}, where the case needs ${expected}.`;
    if (recorded.role === 'setup') return reason;
    this.#deviation ??= reason;
    return undefined;
  }

  async #send(step: number): Promise<void> {
    const { finding, settings } = this;
    const recorded = finding.steps[step];
    if (recorded === undefined) return;
    const { operation } = recorded;
    const parts = partsOf(step, {
      finding,
      prefixes: this.#prefixes,
      basePath: this.#basePath,
      answered: (index) => this.#answered(index),
    });
    const exchange = await settings.caller.exchange(operation, parts);
    if (!isRead(recorded)) this.#changedMs = exchange.receivedMs;
    for (const { kind, name } of effectsOfRequest(operation, parts.input).creates)
      if (name !== undefined) this.created.push({ kind, name });
    const { answer } = exchange;
    const isReadBySdk =
      step === finding.blamed &&
      isAboutTheSdk(finding.expected) &&
      operation !== undefined &&
      answer !== undefined;
    const sdk = isReadBySdk ? await settings.readWithSdk(operation, answer) : undefined;
    this.#played[step] = { operation, exchange, ...(sdk !== undefined && { sdk }) };
  }

  /** What the step to blame has to answer, as far as it is known from the answers before it. */
  get #expected(): Expected {
    const source = expectedSource(this.finding);
    if (source === undefined) return this.#recordedExpected;
    const value = at(this.#answered(source.step), source.pointer);
    return withAnsweredValue(this.#recordedExpected, value);
  }

  #answered(step: number): JsonObject | undefined {
    const outcome = this.#played[step]?.exchange.outcome;
    return outcome?.kind === 'accepted' ? outcome.body : undefined;
  }

  #isRightAt(step: number): boolean {
    return step === this.finding.blamed && this.#isRight();
  }

  #isRight(): boolean {
    return check(this.#expected, this.finding.blamed, this.#seen());
  }

  /** Whether the step to blame shows the breach that was recorded. */
  #isSameWay(): boolean {
    const { expected, blamed, steps } = this.finding;
    const recorded = steps.map(({ operation, ...exchange }) => ({ operation, exchange }));
    const as = { step: blamed, signature: '' };
    const before = causeOf({ expected, ...as }, recorded);
    return !this.#isRight() && before === causeOf({ expected: this.#expected, ...as }, this.#seen());
  }

  /** The steps as they were answered now; those that were not sent got no answer. */
  #seen(): BlamedStep[] {
    return this.finding.steps.map(
      ({ operation, ...exchange }, index) =>
        this.#played[index] ?? {
          operation,
          exchange: {
            ...exchange,
            answer: undefined,
            outcome: { kind: 'lost', loss: 'unreachable', detail: 'It was not sent.' },
          },
        },
    );
  }
}

function isRead({ operation }: Finding['steps'][number]): boolean {
  return operation !== undefined && effects[operation].access === 'read';
}

function isAboutTheSdk({ kind }: Expected): boolean {
  return kind === 'sdk-output' || kind === 'sdk-exception';
}
