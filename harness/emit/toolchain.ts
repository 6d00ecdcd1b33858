import type { Framework } from './languages.js';

/** What became of one test. */
export type TestResult =
  | { readonly kind: 'passed' }
  /** It failed; the text is the beginning of what it says. */
  | { readonly kind: 'failed'; readonly text: string };

/** Tests to run: those of a folder, by their slugs. */
export interface TestRun {
  readonly folder: string;
  readonly slugs: readonly string[];
  /** For MEMORYDB_ENDPOINT. */
  readonly endpoint: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs tests in one process. A test of which nothing is told has no result. */
export type Toolchain = (run: TestRun) => Promise<ReadonlyMap<string, TestResult>>;

export type RunTests = (framework: Framework, run: TestRun) => ReturnType<Toolchain>;

/** The machine has not what runs the tests. */
export class ToolchainIsMissing extends Error {
  constructor(what: string) {
    super(`${what}.`);
    this.name = 'ToolchainIsMissing';
  }
}
