import { UsageError } from '../usage-error.js';
import type { Shell } from './shell.js';

/** A run that costs money was not agreed to. */
export class SpendingIsNotConfirmed extends UsageError {
  constructor(why: string) {
    super(`This run costs money, and ${why}. Look at the plan with --dry-run, and agree with --yes.`);
    this.name = 'SpendingIsNotConfirmed';
  }
}

/**
 * Tells what a run costs and asks whether it may.
 * @throws SpendingIsNotConfirmed where the answer is no, or nobody is there to ask
 */
export async function confirmSpending(
  text: string,
  { stderr, ask }: Pick<Shell, 'stderr' | 'ask'>,
): Promise<void> {
  if (ask === undefined) throw new SpendingIsNotConfirmed('there is no terminal to ask at');
  stderr.write(`${text}\n`);
  const answer = await ask('Go on? [y/N] ');
  if (!/^y(es)?$/i.test(answer.trim())) throw new SpendingIsNotConfirmed('the answer was no');
}
