import { readFile } from 'node:fs/promises';
import type { Baseline } from '../baseline/baseline.js';
import { BaselineIsMissing, BaselineIsWrong } from '../baseline/errors.js';
import type { BaselineComparison } from '../baseline/compare.js';
import { readBaseline } from '../baseline/read-baseline.js';
import { updatedBaseline } from '../baseline/update-baseline.js';
import { fileDestination } from '../report/file-destination.js';
import { count } from '../report/words.js';

/**
 * The baseline in a file. One that is to be updated may be missing, and must be writable: found out before anything is
 * sent.
 * @throws BaselineIsMissing, BaselineIsWrong, FileIsNotWritable
 */
export async function openBaseline({ file, ...how }: Omit<Baseline, 'entries'>): Promise<Baseline> {
  const text = await textOf(file);
  if (text === undefined && !how.isUpdated) throw new BaselineIsMissing(file);
  if (how.isUpdated) await fileDestination(file, 'baseline');
  return { file, entries: text === undefined ? [] : readBaseline(text, file), ...how };
}

/**
 * Writes what a run found into its baseline; answers in one sentence what changed.
 * @throws OutputFailed, BaselineIsWrong where somebody broke the file during the run
 */
export async function updateBaseline(
  { file, today }: Baseline,
  { new: add, fixed: drop, known, expired, unseen }: BaselineComparison,
): Promise<string> {
  const destination = await fileDestination(file, 'baseline');
  destination.write(updatedBaseline(await textOf(file), { add, drop, today }, file));
  await destination.close();
  const kept = known.length + expired.length + unseen.length;
  return `The baseline ${file} was written: ${count(add.length, 'entry', 'entries')} added, ${drop.length} dropped, ${kept} kept.`;
}

/** Undefined where there is no such file. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new BaselineIsWrong(file, 'it cannot be read');
  }
}
