/** A part of the repository, and what its files may import beside one another. */
export interface Room {
  readonly name: string;
  /** What is kept there, in one line. */
  readonly holds: string;
  /** Folders (they end in a slash) and files; none lies in another room's. */
  readonly paths: readonly string[];
  /** Names of rooms, or files of rooms that it may not see whole. */
  readonly imports: readonly string[];
}

/**
 * Every room, from the ground up: each imports only what stands before it, also where it is for a type alone. Tests,
 * and the `testing` folders that only they use, are free. Circles within a room are found by the linter.
 */
export const rooms: readonly Room[] = [
  {
    name: 'spec',
    holds: 'what the API promises, as data',
    paths: ['spec/'],
    imports: [],
  },
  {
    name: 'ground',
    holds: 'time, errors a user can meet, exit codes, what the package is called',
    paths: [
      'harness/closest.ts',
      'harness/event-time.ts',
      'harness/exit-codes.ts',
      'harness/glob.ts',
      'harness/number-range.ts',
      'harness/open-files.ts',
      'harness/system-time.ts',
      'harness/time.ts',
      'harness/tool.ts',
      'harness/usage-error.ts',
    ],
    imports: ['spec'],
  },
  {
    name: 'generate',
    holds: 'JSON Schema to fast-check: valid values, boundaries, values that break one constraint',
    paths: ['harness/generate/'],
    imports: ['spec'],
  },
  {
    name: 'wire',
    holds: 'awsJson1_1: sign, send, decode, read with the official SDK',
    paths: ['harness/wire/'],
    imports: ['spec', 'ground'],
  },
  {
    name: 'reference',
    holds: 'the embedded MemoryDB; it shares no check with the rules, so that the two can disagree',
    paths: ['harness/reference/'],
    imports: ['spec/json.ts', 'spec/types.ts', 'ground'],
  },
  {
    name: 'fixtures',
    holds: 'targets that are wrong on purpose, hostile, or different in an allowed way',
    paths: ['fixtures/'],
    imports: ['spec', 'ground', 'reference'],
  },
  {
    name: 'oracle',
    holds: 'the model state, and what an exchange does to it',
    paths: ['harness/oracle/'],
    imports: ['spec', 'harness/wire/exchange.ts'],
  },
  {
    name: 'findings',
    holds: 'what a rule expects of an answer, as data; what a run found, and its causes',
    paths: ['harness/findings/'],
    imports: ['spec', 'harness/oracle/same-key.ts', 'harness/wire/exchange.ts', 'harness/wire/sdk-view.ts'],
  },
  {
    name: 'properties',
    holds: 'the rules and the scenarios; a judge sends nothing, so of the wire it sees only values',
    paths: ['properties/'],
    imports: [
      'spec',
      'generate',
      'oracle',
      'findings',
      'harness/wire/exchange.ts',
      'harness/wire/raw-request.ts',
      'harness/wire/sdk-view.ts',
    ],
  },
  {
    name: 'target',
    holds: 'where requests go: the embedded MemoryDB, a URL, or what is started for the run',
    paths: ['harness/target/'],
    imports: ['spec', 'ground', 'wire', 'reference'],
  },
  {
    name: 'engine',
    holds: 'plan, run, confirm and shrink, clean up, report; tells what happens as events',
    paths: ['harness/engine/'],
    imports: ['spec', 'ground', 'oracle', 'findings', 'properties', 'wire', 'harness/target/target.ts'],
  },
  {
    name: 'evidence',
    holds: 'what speaks for a rule: answers of the real service that keep it, scenarios that exercise it',
    paths: ['harness/evidence/'],
    imports: [
      'spec',
      'fixtures',
      'oracle',
      'properties',
      'wire',
      'harness/engine/demands.ts',
      'harness/engine/events.ts',
      'harness/engine/model-tracker.ts',
    ],
  },
  {
    name: 'report',
    holds: 'reporters; each sees events, and nothing else of the engine',
    paths: ['harness/report/'],
    imports: [
      'spec',
      'ground',
      'findings',
      'harness/wire/exchange.ts',
      'harness/wire/decode.ts',
      'harness/engine/events.ts',
      'harness/engine/run-options.ts',
    ],
  },
  {
    name: 'config',
    holds: 'the configuration of a project, and its plugins; their precedence',
    paths: ['harness/config/', 'harness/given-run-options.ts'],
    imports: ['ground', 'properties', 'engine', 'report', 'target'],
  },
  {
    name: 'front door',
    holds: '`judge`, with a default for everything; what the package exports',
    paths: ['harness/index.ts', 'harness/judge.ts'],
    imports: [
      'config',
      'ground',
      'findings',
      'properties',
      'engine',
      'evidence',
      'reference',
      'report',
      'target',
      'wire',
    ],
  },
  {
    name: 'sdk',
    holds: 'judges the official SDK itself, over a stub',
    paths: ['harness/sdk/'],
    imports: ['spec', 'ground', 'generate', 'properties', 'report', 'wire'],
  },
  {
    name: 'trust',
    holds: 'measures the suite itself: mutants, variants, hostile targets',
    paths: ['harness/trust/'],
    imports: [
      'spec',
      'ground',
      'fixtures',
      'findings',
      'properties',
      'wire',
      'reference',
      'target',
      'engine',
      'config',
      'front door',
    ],
  },
  {
    name: 'vitest',
    holds: 'each rule as a vitest test',
    paths: ['harness/vitest/'],
    imports: [
      'findings',
      'front door',
      'properties',
      'harness/engine/events.ts',
      'harness/engine/select.ts',
      'harness/report/sanitise.ts',
    ],
  },
  {
    name: 'applications',
    holds: 'the embedded MemoryDB for tests of applications: time to move, faults to order, mutants by name',
    paths: ['harness/applications/'],
    imports: ['spec', 'ground', 'fixtures', 'reference'],
  },
  {
    name: 'docs',
    holds: 'writes what documents say of the code and of measurements',
    paths: ['harness/docs/'],
    imports: [
      'spec',
      'harness/engine/events.ts',
      'harness/evidence/exercised.ts',
      'harness/trust/measured.ts',
      'harness/trust/seeds.ts',
    ],
  },
  {
    name: 'cli',
    holds: 'the command line, one command a file; nothing imports it',
    paths: ['harness/cli/'],
    imports: [
      'spec',
      'ground',
      'findings',
      'properties',
      'wire',
      'reference',
      'target',
      'engine',
      'report',
      'config',
      'front door',
      'sdk',
      'evidence',
    ],
  },
];
