import type { GivenRunOptions } from '../given-run-options.js';
import type { GivenTarget } from '../target/target-spec.js';

/** A target as a file may have it: never with credentials, which belong into the environment or a profile. */
export type ConfiguredTarget = Omit<GivenTarget, 'credentials' | 'launchers'>;

/** What `memorydb-conformance.config.ts` (or `.mjs`, `.json`) may say: all that the command line has, and more. */
export interface Config extends ConfiguredTarget, Omit<GivenRunOptions, 'seed'> {
  readonly seed?: number | 'random' | undefined;
  /** As `--reporter` has them: `pretty`, `json=report.json`. */
  readonly reporters?: readonly string[] | undefined;
  /** Targets by name, for `--target NAME`. */
  readonly targets?: Readonly<Record<string, ConfiguredTarget>> | undefined;
  /** The one of `targets` that is judged unless the command line names another. */
  readonly target?: string | undefined;
  /**
   * Files of this repository, relative to the configuration. The default export of each is a rule, a scenario, a
   * reporter or a launcher, or a list of them: the same file that would stand in this package.
   */
  readonly plugins?: readonly string[] | undefined;
  /** A file with findings that are known and do not fail the run, relative to the configuration. */
  readonly baseline?: string | undefined;
}

/** The configuration itself, with its type: `export default defineConfig({ … })`. */
export function defineConfig(config: Config): Config {
  return config;
}

/** Every key, for the message about another; its type says when one is missing here. */
const keys: Readonly<Record<keyof ConfiguredTarget, true>> & Readonly<Record<keyof Config, true>> = {
  endpoint: true,
  command: true,
  image: true,
  imageEnv: true,
  pull: true,
  preset: true,
  port: true,
  readyPath: true,
  startTimeout: true,
  launch: true,
  region: true,
  ca: true,
  cluster: true,
  allowAws: true,
  seed: true,
  runs: true,
  concurrency: true,
  strict: true,
  only: true,
  skip: true,
  maxRequests: true,
  maxTime: true,
  requestTimeout: true,
  rate: true,
  profile: true,
  maxClusters: true,
  maxSnapshots: true,
  nodeType: true,
  subnetGroup: true,
  acl: true,
  reporters: true,
  targets: true,
  target: true,
  plugins: true,
  baseline: true,
};
export const configKeys: readonly string[] = Object.keys(keys);
