import { UsageError } from '../usage-error.js';

/** A finding that no test in another language can show. */
export class CannotBeEmitted extends UsageError {
  /** @param why part of a sentence */
  constructor(readonly why: string) {
    super(`The finding can't be written as a test: ${why}. Use replay for it.`);
    this.name = 'CannotBeEmitted';
  }
}
