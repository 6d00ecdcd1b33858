import type { Exchange } from '../wire/exchange.js';
import { isBusy, isUnsent } from '../wire/noise.js';

/** Requests in a row that met nobody, or got no answer but a failure, after which the target may be gone. */
const maxUnreachable = 5;
const maxFailing = 20;

/** Requests that hung, and the share of all that they may be. */
const maxHung = 20;
const maxHungShare = 1 / 20;

/** Requests in a row that the target was too busy for, through all repetitions, after which it is asked no more. */
const maxBusy = 20;

/** Of so many requests this share may need repetition: of more, a run would see more noise than answers. */
const fewRequests = 100;
const maxRepeatedShare = 2 / 3;

/** Tells from the exchanges of a run whether the target still answers enough to be judged. Pure state, no clock. */
export class Liveness {
  #requests = 0;
  #repeated = 0;
  #unreachable = 0;
  #failing = 0;
  #busy = 0;
  #hung = 0;

  /** Notes what came of one request. */
  note({ outcome, attempts }: Exchange): void {
    this.#requests++;
    if (attempts > 1) this.#repeated++;
    const isHung = outcome.kind === 'lost' && outcome.loss === 'timed-out';
    const isCut = outcome.kind === 'lost' && outcome.loss === 'reset';
    const isFailed = outcome.kind !== 'lost' && outcome.status >= 500 && !isBusy(outcome);
    this.#unreachable = isUnsent(outcome) ? this.#unreachable + 1 : 0;
    this.#failing = isHung || isCut || isFailed ? this.#failing + 1 : 0;
    this.#busy = isBusy(outcome) ? this.#busy + 1 : 0;
    if (isHung) this.#hung++;
  }

  /** Why the target may have gone, which one more question tells; undefined while nothing speaks for it. */
  get doubt(): string | undefined {
    if (this.#unreachable >= maxUnreachable)
      return `The target could not be reached ${maxUnreachable} times in a row.`;
    if (this.#failing >= maxFailing)
      return `The target gave no answer to ${maxFailing} requests in a row: it failed, hung, or cut the connection.`;
    return undefined;
  }

  /** Why a run can't go on, though the target is there; undefined while it can. */
  get burden(): string | undefined {
    if (this.#hung >= maxHung && this.#hung > this.#requests * maxHungShare)
      return `The target left ${maxHung} requests without an answer.`;
    if (this.#busy >= maxBusy)
      return `The target was too busy for ${maxBusy} requests in a row, also when they were sent again. Try later, or with --rate.`;
    if (this.#requests >= fewRequests && this.#repeated > this.#requests * maxRepeatedShare)
      return `The target was too busy for most of ${this.#requests} requests when they were first sent. Try later, or with --rate.`;
    return undefined;
  }

  /** The target was asked once more, and answered. */
  answered(): void {
    this.#unreachable = 0;
    this.#failing = 0;
  }
}
