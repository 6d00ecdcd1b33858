/** What to say where the system lets a process open no more files or sockets, which is nobody's bug and no target's doing. */
export const tooFewOpenFiles =
  'the system lets this process open no more files (EMFILE); raise the limit, as with "ulimit -n 1024"';

/** True for an error that says so. */
export function isTooFewOpenFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}
