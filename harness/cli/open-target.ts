import { sanitise } from '../report/sanitise.js';
import type { TargetSpec } from '../target/target-spec.js';
import type { Target } from '../target/target.js';
import type { Context } from './context.js';

/**
 * Opens the target of a command. What there is to say of one that was started goes to standard error.
 *
 * @throws LaunchWasInterrupted where the signal ended the start
 */
export function openTarget(
  spec: TargetSpec,
  { shell, dependencies }: Context,
  signal: AbortSignal,
): Promise<Target> {
  const warn = (text: string): void => void shell.stderr.write(`${sanitise(text, longestWarning)}\n`);
  return dependencies.openTarget(spec, { signal, warn });
}

/** Characters that the last lines of a program may have. */
const longestWarning = 2_000;
