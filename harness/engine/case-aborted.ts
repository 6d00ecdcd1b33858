import type { Operation } from '../../spec/types.js';

/** The state a case needs could not be made: no word on the rule under test. */
export class SetupFailed extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'SetupFailed';
  }
}

/** The target refused to create a cluster, of a shape that it takes or for the number of them. */
export class ClusterRefused extends SetupFailed {
  constructor(what: string) {
    super(what);
    this.name = 'ClusterRefused';
  }
}

/** The target takes no cluster of the shape a case wants, or not so many, as it may: what the case was for stays unexercised. */
export class ShapeDeclined extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'ShapeDeclined';
  }
}

/** The target lacks an operation that a case can't do without. */
export class OperationUnsupported extends Error {
  constructor(readonly operation: Operation) {
    super(`The target does not answer ${operation}.`);
    this.name = 'OperationUnsupported';
  }
}

/** A request was not sent: it could change what is not the run's own. */
export class NotTheRunsOwn extends Error {
  /** @param trespass what the request could do, as a clause */
  constructor(trespass: string) {
    super(`A request was not sent: ${trespass}, which is not the run's own.`);
    this.name = 'NotTheRunsOwn';
  }
}

/** The user ended the run. */
export class Interrupted extends Error {
  constructor() {
    super('The run was interrupted.');
    this.name = 'Interrupted';
  }
}

/** The user ended the clean-up too: what is not removed yet is listed. */
export class CleanUpCutShort extends Error {
  constructor() {
    super('The clean-up was cut short by a second interrupt.');
    this.name = 'CleanUpCutShort';
  }
}

/** The target stopped answering: nothing more is asked of it. */
export class TargetGone extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'TargetGone';
  }
}
