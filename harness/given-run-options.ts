import { defaultRunOptions, runOptionRanges, type RunOptions } from './engine/run-options.js';
import { profileNames, profiles, type ProfileName } from './engine/profiles.js';
import { isAws } from './target/aws.js';
import { isInRange, NumberIsWrong } from './number-range.js';
import { UsageError } from './usage-error.js';

/** Some options of a run; what is left out or undefined has its default. */
export type GivenRunOptions = { readonly [Option in keyof RunOptions]?: RunOptions[Option] | undefined };

/** A profile is named that is none. */
export class NoSuchProfile extends UsageError {
  constructor(name: string) {
    super(`There is no profile "${name}". There are: ${profileNames.join(', ')}.`);
    this.name = 'NoSuchProfile';
  }
}

/**
 * All options of a run: those given, and the defaults for the others.
 * @throws NumberIsWrong, NoSuchProfile
 */
export function givenRunOptions(given: GivenRunOptions): RunOptions {
  const profile = given.profile ?? defaultRunOptions.profile;
  if (!profileNames.includes(profile)) throw new NoSuchProfile(profile);
  const usual = { ...defaultRunOptions, ...boundsOf(profile) };
  return {
    seed: inRange('seed', given.seed ?? usual.seed),
    profile,
    runs: inRange('runs', given.runs ?? usual.runs),
    concurrency: inRange('concurrency', given.concurrency ?? usual.concurrency),
    // What is asked for by name is counted.
    strict: (given.strict ?? usual.strict) || (given.only ?? []).length > 0,
    only: given.only ?? usual.only,
    skip: given.skip ?? usual.skip,
    maxRequests: inRange('maxRequests', given.maxRequests ?? usual.maxRequests),
    maxTime: inRange('maxTime', given.maxTime ?? usual.maxTime),
    maxClusters: inRange('maxClusters', given.maxClusters ?? usual.maxClusters),
    maxSnapshots: inRange('maxSnapshots', given.maxSnapshots ?? usual.maxSnapshots),
    nodeType: given.nodeType ?? usual.nodeType,
    subnetGroup: given.subnetGroup ?? usual.subnetGroup,
    acl: given.acl ?? usual.acl,
    requestTimeout: inRange('requestTimeout', given.requestTimeout ?? usual.requestTimeout),
    rate: inRange('rate', given.rate ?? usual.rate),
  };
}

/** The profile that is usual for an endpoint: frugal where every cluster costs money. */
export function profileAt(endpoint: string): ProfileName {
  return isAws(endpoint) ? 'frugal' : 'default';
}

function boundsOf(
  name: ProfileName,
): Pick<RunOptions, 'runs' | 'concurrency' | 'maxClusters' | 'maxSnapshots'> {
  const { runs, concurrency, maxClusters, maxSnapshots } = profiles[name];
  return { runs, concurrency, maxClusters, maxSnapshots };
}

function inRange<Value extends number | undefined>(
  option: keyof typeof runOptionRanges,
  value: Value,
): Value {
  const range = runOptionRanges[option];
  if (value !== undefined && !isInRange(value, range)) throw new NumberIsWrong(option, String(value), range);
  return value;
}
