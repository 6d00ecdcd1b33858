import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../usage-error.js';
import type { Destination } from './destination.js';
import { GrowingFile } from './growing-file.js';
import { OutputFailed, whyNotWritten } from './output-failed.js';

/** A file can't be written where it was asked for; known before anything is sent. */
export class FileIsNotWritable extends UsageError {
  constructor(file: string, what: string, why: string) {
    super(
      `The ${what} can't be written to ${file}: ${why}. Give a file in a folder that exists and is writable.`,
    );
    this.name = 'FileIsNotWritable';
  }
}

/**
 * A file that appears whole when it is closed: written beside its place, then renamed. Of a long text little is kept.
 * @param what it is for, for messages
 * @throws FileIsNotWritable at once, so that no run is made whose report would be lost
 */
export async function fileDestination(file: string, what = 'report'): Promise<Destination> {
  const existing = await stat(file).catch(() => undefined);
  if (existing?.isDirectory()) throw new FileIsNotWritable(file, what, 'it is a folder');
  const special = existing !== undefined && !existing.isFile();
  await writing(
    async () => {
      if (special) return access(file, constants.W_OK);
      const trial = besides(file);
      await writeFile(trial, '', { flag: 'wx' });
      await rm(trial, { force: true });
    },
    (error) => new FileIsNotWritable(file, what, whyNotWritten(error)),
  );
  // A device or a pipe is written to; renaming a draft over it would replace it.
  const draft = special ? file : besides(file);
  const growing = new GrowingFile(draft, special ? 'w' : 'wx');
  return {
    write: (text) => growing.write(text),
    close: () =>
      writing(
        async () => {
          if (special) return growing.finish();
          try {
            growing.finish();
            await rename(draft, file);
          } finally {
            await rm(draft, { force: true });
          }
        },
        (error) => new OutputFailed(file, error),
      ),
    columns: 100,
    live: false,
    colour: false,
  };
}

function besides(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** @param fail makes the error to throw from what went wrong */
async function writing(act: () => Promise<void>, fail: (error: unknown) => Error): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw fail(error);
  }
}
