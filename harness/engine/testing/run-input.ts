import type { Requirement } from '../../../properties/requirement.js';
import type { Scenario } from '../../../properties/scenario.js';
import type { Target } from '../../target/target.js';
import type { RunEvent } from '../events.js';
import type { RunInput } from '../run-input.js';
import { defaultRunOptions, type RunOptions } from '../run-options.js';
import { fakeTarget, fakeTime, tinyMemoryDb, type Behaviour } from './fake-wire.js';
import { creation, requirement, satisfied } from './rules.js';

/** What a run in a test differs in from 20 cases on a little MemoryDB that is right. */
export interface RunSetting {
  readonly behave?: Behaviour;
  readonly target?: Target;
  readonly requirements?: readonly Requirement[];
  readonly scenarios?: readonly Scenario[];
  readonly options?: Partial<RunOptions>;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

/** All that a run needs, with a fake wire and a fake clock. */
export function runInput(setting: RunSetting): RunInput {
  return {
    target: setting.target ?? fakeTarget(setting.behave ?? tinyMemoryDb().behave),
    options: { ...defaultRunOptions, seed: 1, runs: 20, concurrency: 4, ...setting.options },
    catalogue: {
      requirements: setting.requirements ?? [requirement('wire.fine', () => satisfied)],
      scenarios: setting.scenarios ?? [creation],
    },
    reporters: [{ onEvent: (event) => setting.onEvent?.(event) }],
    tool: { name: 'memorydb-conformance', version: '0' },
    time: fakeTime(),
    startedAt: new Date(0),
    runId: 7,
    readWithSdk: async () => ({ kind: 'output', output: null }),
    signal: setting.signal ?? new AbortController().signal,
  };
}
