import { defaultRunOptions, runOptionRanges, type RunOptions } from './engine/run-options.js';
import { isInRange, NumberIsWrong } from './number-range.js';

/** Some options of a run; what is left out or undefined has its default. */
export type GivenRunOptions = { readonly [Option in keyof RunOptions]?: RunOptions[Option] | undefined };

/**
 * All options of a run: those given, and the defaults for the others.
 * @throws NumberIsWrong
 */
export function givenRunOptions(given: GivenRunOptions): RunOptions {
  const usual = defaultRunOptions;
  return {
    seed: inRange('seed', given.seed ?? usual.seed),
    runs: inRange('runs', given.runs ?? usual.runs),
    concurrency: inRange('concurrency', given.concurrency ?? usual.concurrency),
    strict: given.strict ?? usual.strict,
    only: given.only ?? usual.only,
    skip: given.skip ?? usual.skip,
    maxRequests: inRange('maxRequests', given.maxRequests ?? usual.maxRequests),
    maxTime: inRange('maxTime', given.maxTime ?? usual.maxTime),
    requestTimeout: inRange('requestTimeout', given.requestTimeout ?? usual.requestTimeout),
    rate: inRange('rate', given.rate ?? usual.rate),
  };
}

function inRange<Value extends number | undefined>(
  option: keyof typeof runOptionRanges,
  value: Value,
): Value {
  const range = runOptionRanges[option];
  if (value !== undefined && !isInRange(value, range)) throw new NumberIsWrong(option, String(value), range);
  return value;
}
