import type { Baseline } from '../baseline/baseline.js';
import { OptionNeedsAnother } from './usage-errors.js';

/** What the command line says of known findings. */
export interface BaselineOptions {
  readonly baseline?: string | undefined;
  readonly baselineStrict?: true | undefined;
  readonly updateBaseline?: true | undefined;
}

/**
 * The baseline that the command line names; undefined where it names none.
 * @throws OptionNeedsAnother, BaselineIsMissing, BaselineIsWrong, FileIsNotWritable
 */
export async function givenBaseline({
  baseline: file,
  baselineStrict,
  updateBaseline,
}: BaselineOptions): Promise<Baseline | undefined> {
  const [isStrict, isUpdated] = [baselineStrict === true, updateBaseline === true];
  if (file === undefined) {
    if (isStrict)
      throw new OptionNeedsAnother('--baseline-strict', '--baseline', 'there is nothing to compare with');
    if (isUpdated)
      throw new OptionNeedsAnother('--update-baseline', '--baseline', 'it names the file to write');
    return undefined;
  }
  const today = new Date().toISOString().slice(0, 10);
  const { openBaseline } = await import('./baseline-file.js');
  return openBaseline({ file, today, isStrict, isUpdated });
}
