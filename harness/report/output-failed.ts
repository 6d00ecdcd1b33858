/** A report, or a part of it, did not arrive where it was to go. The run itself went on to its end. */
export class OutputFailed extends Error {
  /** @param error what writing failed with */
  constructor(place: string, error: unknown) {
    super(`The report could not be written to ${place}: ${whyNotWritten(error)}.`);
    this.name = 'OutputFailed';
  }
}

const reasons = new Map([
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is a file'],
  ['EACCES', 'its folder is not writable'],
  ['EPERM', 'its folder is not writable'],
  ['EROFS', 'its disk is read-only'],
  ['ENOSPC', 'its disk is full'],
  ['EDQUOT', 'its disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EPIPE', 'its reader went away'],
  ['EIO', 'it can take nothing more'],
]);

/** Why something can't be written, as a clause; the code of the error where there are no words for it. */
export function whyNotWritten(error: unknown): string {
  const code = codeOf(error);
  return reasons.get(code) ?? code;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
