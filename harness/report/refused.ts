/** What was asked of the reporters can't be done; known before the run, but for a disk that fills up. */
export abstract class ReporterRefused extends Error {}
