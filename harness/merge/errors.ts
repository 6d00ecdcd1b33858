import { UsageError } from '../usage-error.js';

/** Reports that are not those of the shards of one run. */
export class ReportsDoNotFit extends UsageError {
  constructor(why: string) {
    super(`These reports are not the shards of one run: ${why}.`);
    this.name = 'ReportsDoNotFit';
  }
}
