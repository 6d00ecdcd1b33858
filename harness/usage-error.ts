/**
 * What was asked can't be done as it was asked: the options are wrong, or what is around the program. The message is
 * one sentence for the user, with the fix. The command line shows it and exits with 2; `judge` throws it.
 */
export abstract class UsageError extends Error {}
