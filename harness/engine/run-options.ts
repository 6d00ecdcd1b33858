import type { NumberRange } from '../number-range.js';
import { profiles, type ProfileName } from './profiles.js';

/** The options that decide what a run does. */
export interface RunOptions {
  /** The same seed gives the same cases. */
  readonly seed: number;
  /** How much the run may take. */
  readonly profile: ProfileName;
  /** Cases a scenario. */
  readonly runs: number;
  /** Cases at one time. */
  readonly concurrency: number;
  /** Whether broken SHOULD rules fail the run. */
  readonly strict: boolean;
  /** Ids of the only requirements to judge, `*` for any characters; all where it is empty. */
  readonly only: readonly string[];
  /** Ids of requirements not to judge, `*` for any characters. */
  readonly skip: readonly string[];
  /** Requests after which no case begins. */
  readonly maxRequests: number | undefined;
  /** Seconds after which no case begins. */
  readonly maxTime: number | undefined;
  /** Clusters and snapshots that the run may make; cases that need more are left out. */
  readonly maxClusters: number | undefined;
  readonly maxSnapshots: number | undefined;
  /** What the clusters that the run makes are made with, where it is not the usual. */
  readonly nodeType: string | undefined;
  readonly subnetGroup: string | undefined;
  readonly acl: string | undefined;
  /** The longest wait for one answer, in seconds. */
  readonly requestTimeout: number;
  /** Requests a second, at most. */
  readonly rate: number | undefined;
}

/** What a run does unless told otherwise. A gate must say the same tomorrow, so the seed is fixed. */
export const defaultRunOptions: RunOptions = {
  seed: 1,
  profile: 'default',
  runs: profiles.default.runs,
  concurrency: profiles.default.concurrency,
  strict: false,
  only: [],
  skip: [],
  maxRequests: undefined,
  maxTime: undefined,
  maxClusters: profiles.default.maxClusters,
  maxSnapshots: profiles.default.maxSnapshots,
  nodeType: undefined,
  subnetGroup: undefined,
  acl: undefined,
  requestTimeout: 10,
  rate: undefined,
};

/** What the numbers among the options may be. */
export const runOptionRanges = {
  seed: { kind: 'whole', min: 0, max: 2 ** 32 - 1 },
  runs: { kind: 'whole', min: 1, max: 1_000_000 },
  concurrency: { kind: 'whole', min: 1, max: 256 },
  maxRequests: { kind: 'whole', min: 1, max: Number.MAX_SAFE_INTEGER },
  maxTime: { kind: 'positive', unit: 'seconds', max: 604_800 },
  maxClusters: { kind: 'whole', min: 1, max: 10_000 },
  maxSnapshots: { kind: 'whole', min: 1, max: 1_000_000 },
  requestTimeout: { kind: 'positive', unit: 'seconds', max: 3_600 },
  rate: { kind: 'positive', unit: 'requests a second', max: 100_000 },
} as const satisfies { readonly [Option in keyof RunOptions]?: NumberRange };
